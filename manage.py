#!/usr/bin/env python
"""Django's command line, with the settings of the curation process unless the environment names others.

Exits 2 with a sentence if the settings cannot be read: 1 would be a finding of `verify`.
"""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heritage.settings.curation")
    from django.core.exceptions import ImproperlyConfigured  # after the settings are named
    from django.core.management import ManagementUtility

    utility = ManagementUtility(sys.argv)
    try:
        utility.execute()
    except (ImproperlyConfigured, ImportError, SystemExit) as end:
        problem = utility.settings_exception or end  # Django puts the first aside, and may go on to "Unknown command"
        if not isinstance(problem, ImproperlyConfigured) and utility.settings_exception is None:
            raise
        sys.stderr.write(f"The settings cannot be read, nothing was done: {problem}\n")
        sys.exit(2)

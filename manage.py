#!/usr/bin/env python
"""Django's command line, with the settings of the curation process unless the environment names others."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heritage.settings.curation")
    from django.core.management import execute_from_command_line  # after the settings are named

    execute_from_command_line(sys.argv)

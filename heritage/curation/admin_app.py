"""Django's admin as an app with our site: apart from the site itself, which needs models that are not loaded yet."""

from django.contrib.admin.apps import AdminConfig


class DeskAdminConfig(AdminConfig):
    """Django's admin with our site in place of its own."""

    default_site = "heritage.curation.admin_site.DeskSite"

"""People and process: accounts, reviews, rules, transitions, events, the admin site and the desk's own pages."""

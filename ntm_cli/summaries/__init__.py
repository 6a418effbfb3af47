"""`ntm summary`: the year and the district as data, then as tables, JSON and CSV."""

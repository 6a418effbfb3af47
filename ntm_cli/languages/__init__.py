"""How English and Vietnamese say a message: choosing a language, and numbers, lists, levels, units and dates in it."""

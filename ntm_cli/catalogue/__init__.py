"""`ntm rule`: every rule that a report can name, with its documentation, and the pages made from it."""

"""What an editor is told about the two files. Only `ntm schema` imports it: a check must not wait for it."""

"""The commands, one module each: options in, one function called, output printed."""

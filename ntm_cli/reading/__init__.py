"""From the files of a folder to a data set, or to the findings that say why they do not make one."""

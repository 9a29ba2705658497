-- Which claim a declaration only repeated: what it leads to, also once that claim holds its purchase no more.
ALTER TABLE claims ADD COLUMN repeats TEXT;

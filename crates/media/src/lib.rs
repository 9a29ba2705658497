//! Course files: where they lie, what type they are, archives made and measured.

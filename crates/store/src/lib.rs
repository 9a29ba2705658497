//! One SQL on two engines: pools, the one writer with group commit, migrations.

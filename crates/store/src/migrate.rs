//! Brings a database to the shape this program expects, at every start, on both engines.

use crate::Error;
use sqlx::migrate::{Migrate, MigrateError, Migrator};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// Runs what is missing; refuses a database that a newer program has changed.
pub(crate) async fn run<C: Migrate>(connection: &mut C) -> Result<(), Error> {
    MIGRATIONS.run_direct(None, connection, false).await.map_err(refusal)
}

/// One number for this program's whole schema: a test database made from a template carries it in its name.
pub(crate) fn fingerprint() -> u64 {
    // FNV-1a over the checksums: stable between runs, which the standard hasher does not promise.
    MIGRATIONS
        .iter()
        .flat_map(|migration| migration.checksum.iter())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn refusal(error: MigrateError) -> Error {
    match error {
        MigrateError::VersionMissing(version) => Error::Schema(format!(
            "this program is older than its database (migration {version} is unknown to it); start the newer program"
        )),
        MigrateError::VersionMismatch(version) => Error::Schema(format!(
            "migration {version} was changed after this database ran it; restore the released text and add a new one"
        )),
        MigrateError::Dirty(version) => {
            Error::Schema(format!("migration {version} stopped half-way; restore the backup and start again"))
        }
        MigrateError::Execute(error) => error.into(),
        MigrateError::ExecuteMigration(error, version) => Error::Schema(format!("migration {version} failed: {error}")),
        other => Error::Schema(other.to_string()),
    }
}

//! How often somebody who has not signed in has done, within this hour, what makes the school write to an address that
//! nobody has shown to read. Counted by address, never by network: the address is who would be pestered. What follows
//! from a number is for the slice that asks; whoever must be heard is heard (a withdrawal is never refused).

mod store;

#[cfg(test)]
mod tests;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use lyceum_kernel::Span;
use lyceum_school::Tx;
use lyceum_store::Error;
use sha2::{Digest, Sha256};

/// Counts one more at this door for this address, and says how many there were within the hour, this one among them. An
/// hour of the machine's clock: the time machine empties no count. What is rolled back was not counted.
pub async fn count(tx: &mut Tx, door: &'static str, address: &str) -> Result<i64, Error> {
    let hour = hour(tx);
    // Addresses of strangers are not kept, not even here for an hour.
    let whom = URL_SAFE_NO_PAD.encode(Sha256::digest(address.trim().to_lowercase().as_bytes()));
    let number = store::count(tx, door, &whom, hour).await?;
    if number == 1 {
        // Whoever comes first sweeps: hours that are over are forgotten here, so nothing has to remember to.
        store::sweep(tx, hour).await?;
    }
    Ok(number)
}

/// Whether there were more than `most` at this door within the hour, for all addresses together. What others count at the same
/// moment and have not committed yet is left out: nobody waits here for anybody.
pub async fn are_more_than(tx: &mut Tx, most: i64, door: &'static str) -> Result<bool, Error> {
    let hour = hour(tx);
    Ok(store::sum(tx, door, hour, most.saturating_add(1)).await? > most)
}

fn hour(tx: &Tx) -> i64 {
    tx.school().machine_now().micros() / Span::hours(1).micros()
}

//! The kill test: the school as its own process is killed at random, two hundred times, while people buy and ask for their
//! money back; then its books are held against the provider's, which lived through it all. Nothing may be lost or doubled.
//!
//! `LYCEUM_KILLS` sets the number, `LYCEUM_SEED` replays the moments, `LYCEUM_TEST_DATABASE` moves it to PostgreSQL.
//! `house.rs` holds the processes, `buyer.rs` the people, `books.rs` the comparison.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]
#![expect(clippy::print_stdout, reason = "the seed and the counts are what one needs to judge and to replay a run")]

mod books;
mod buyer;
mod chance;
mod house;

use buyer::Crowd;
use chance::Chance;
use house::House;
use std::time::{Duration, Instant};

const KILLS: u64 = 200;
const BUYERS: usize = 6;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name}={text:?} is no number")))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_the_school_loses_and_doubles_nothing() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let kills = number("LYCEUM_KILLS").unwrap_or(KILLS);
    let seed = number("LYCEUM_SEED").unwrap_or_else(|| u64::from(std::process::id()) ^ 0x9e37_79b9);
    println!("seed {seed}: replay with LYCEUM_SEED={seed} (the moments of the kills; the machine decides the rest)");
    let mut chance = Chance::new(seed);
    let mut house = House::build().await;
    let crowd = Crowd::comes(BUYERS, &house.school_url(), &house.simulator_url(), seed);
    let began = Instant::now();
    for kill in 0..kills {
        house.starts();
        // One kill in eight falls into the start itself.
        if chance.below(8) == 0 {
            tokio::time::sleep(Duration::from_millis(chance.below(250))).await;
        } else {
            house.is_ready().await;
            tokio::time::sleep(Duration::from_millis(50 + chance.below(350))).await;
        }
        house.is_killed();
        if kill % 50 == 49 {
            println!("{} kills after {} s, {}", kill + 1, began.elapsed().as_secs(), crowd.told());
        }
    }
    println!("{kills} kills in {} s", began.elapsed().as_secs());
    house.starts();
    house.is_ready().await;
    crowd.finishes().await;
    house.comes_to_rest().await;
    house.is_killed();
    let counted = books::agree(&house).await;
    house.doctor_is_content();
    println!("{counted}; at rest after {} s in all", began.elapsed().as_secs());
}

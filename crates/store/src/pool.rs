//! Connections that are lent for one query or one transaction and given back at once.
//!
//! Smaller than the driver's own pool because less is wanted: giving back costs no task and no round trip (a page asks
//! several times), and a connection whose query was cancelled or broke is thrown away, never repaired.

use crate::Error;
use futures::future::BoxFuture;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long a query waits for a connection before it says so.
const PATIENCE: Duration = Duration::from_secs(10);
/// A connection older than this is not given out again, so that a server can rebalance and free its memory.
const LIFE: Duration = Duration::from_secs(30 * 60);

type Connect<C> = Box<dyn Fn() -> BoxFuture<'static, Result<C, Error>> + Send + Sync>;

/// At most `size` connections, made when they are needed.
pub(crate) struct Pool<C> {
    connect: Connect<C>,
    idle: Mutex<Vec<(C, Instant)>>,
    permits: Arc<Semaphore>,
}

/// A connection on loan. Unless it is marked whole when dropped, it is closed instead of given back.
pub(crate) struct Lease<C> {
    connection: Option<C>,
    born: Instant,
    whole: bool,
    fresh: bool,
    pool: Arc<Pool<C>>,
    _permit: OwnedSemaphorePermit,
}

impl<C: Send + 'static> Pool<C> {
    pub(crate) fn new(size: usize, connect: Connect<C>) -> Arc<Self> {
        Arc::new(Self { connect, idle: Mutex::new(Vec::new()), permits: Arc::new(Semaphore::new(size)) })
    }

    /// An idle connection, else a new one.
    pub(crate) async fn take(self: &Arc<Self>) -> Result<Lease<C>, Error> {
        let permit = self.permit().await?;
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some((connection, born)) => Ok(self.lend(connection, born, false, permit)),
            None => Ok(self.lend((self.connect)().await?, Instant::now(), true, permit)),
        }
    }

    /// A new connection, after an idle one proved dead: the others are likely dead too.
    pub(crate) async fn take_fresh(self: &Arc<Self>) -> Result<Lease<C>, Error> {
        let permit = self.permit().await?;
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
        Ok(self.lend((self.connect)().await?, Instant::now(), true, permit))
    }

    async fn permit(&self) -> Result<OwnedSemaphorePermit, Error> {
        match tokio::time::timeout(PATIENCE, self.permits.clone().acquire_owned()).await {
            Ok(Ok(permit)) => Ok(permit),
            Ok(Err(_)) => Err(Error::Unavailable("the database was closed".to_owned())),
            Err(_) => Err(Error::Unavailable("no connection became free in time".to_owned())),
        }
    }

    fn lend(self: &Arc<Self>, connection: C, born: Instant, fresh: bool, permit: OwnedSemaphorePermit) -> Lease<C> {
        Lease { connection: Some(connection), born, whole: false, fresh, pool: self.clone(), _permit: permit }
    }

    /// Lends no more, and hands over what is idle so that it can be closed properly.
    pub(crate) fn close(&self) -> Vec<C> {
        self.permits.close();
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.drain(..).map(|(connection, _)| connection).collect()
    }
}

impl<C> Lease<C> {
    /// The connection. From here on it counts as broken until [`Lease::mark_whole`].
    pub(crate) fn connection(&mut self) -> Result<&mut C, Error> {
        self.mark_broken();
        self.connection.as_mut().ok_or(Error::Spent)
    }

    /// The server has answered fully: the connection can be lent again.
    pub(crate) const fn mark_whole(&mut self) {
        self.whole = true;
    }

    /// Whatever was begun on it must end with it.
    pub(crate) const fn mark_broken(&mut self) {
        self.whole = false;
    }

    pub(crate) const fn is_whole(&self) -> bool {
        self.whole
    }

    pub(crate) const fn is_fresh(&self) -> bool {
        self.fresh
    }
}

impl<C> Drop for Lease<C> {
    fn drop(&mut self) {
        if !self.whole || self.pool.permits.is_closed() || self.born.elapsed() > LIFE {
            return;
        }
        if let Some(connection) = self.connection.take() {
            self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push((connection, self.born));
        }
    }
}

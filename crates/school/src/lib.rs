//! A transaction with its instant, actor, ids and queue; the worker loop; the clocks.

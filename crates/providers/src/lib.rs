//! Payment providers behind one trait, and the simulator.

//! What tests and fuzz targets have in common.

pub(crate) mod bodies;
pub(crate) mod random;

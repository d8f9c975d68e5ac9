//! What leaves is what is shown: our pages against LibreOffice's, and LibreOffice's against the layout standard.

mod agreement;
mod common;
mod images;
mod measured;
mod round_trip;
mod signature;

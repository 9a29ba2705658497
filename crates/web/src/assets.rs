//! The style sheet, the script and the pictures of the frame, held in the program. Each has an address with its hash, so
//! a browser keeps it for a year and a new version is seen at once.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use lyceum_kernel::hex;
use lyceum_school::School;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

struct Asset {
    name: &'static str,
    media_type: &'static str,
    bytes: &'static [u8],
}

const ASSETS: [Asset; 3] = [
    Asset {
        name: "lyceum.css",
        media_type: "text/css; charset=utf-8",
        bytes: include_bytes!("../../../assets/lyceum.css"),
    },
    Asset {
        name: "lyceum.js",
        media_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../../../assets/lyceum.js"),
    },
    Asset { name: "mark.svg", media_type: "image/svg+xml", bytes: include_bytes!("../../../assets/mark.svg") },
];

/// The addresses of the three, each with its version.
pub(crate) struct Addresses {
    pub(crate) style: String,
    pub(crate) script: String,
    pub(crate) mark: String,
}

pub(crate) static ADDRESSES: LazyLock<Addresses> = LazyLock::new(|| {
    let [style, script, mark] = ASSETS.each_ref().map(|asset| format!("/assets/{}?v={}", asset.name, version(asset)));
    Addresses { style, script, mark }
});

fn version(asset: &Asset) -> String {
    hex(&Sha256::digest(asset.bytes)).chars().take(12).collect()
}

pub(crate) fn router() -> Router<School> {
    Router::new().route("/assets/{name}", get(asset)).route("/favicon.ico", get(favicon))
}

async fn asset(Path(name): Path<String>) -> Response {
    ASSETS.iter().find(|asset| asset.name == name).map_or_else(|| StatusCode::NOT_FOUND.into_response(), serve)
}

async fn favicon() -> Response {
    let [_, _, mark] = &ASSETS;
    serve(mark)
}

fn serve(asset: &Asset) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type)),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, asset.bytes).into_response()
}

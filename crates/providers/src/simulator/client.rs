//! The school's side of the simulator.

use std::sync::Once;
use std::time::Duration;

use async_trait::async_trait;
use reqwest::{Client, RequestBuilder, StatusCode, redirect};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::signature;
use crate::{
    BadWebhook, Checkout, Event, Mode, NewCheckout, NewRefund, PaymentState, Provider, ProviderError, RefundReceipt,
    RefundState,
};

/// How long a call may take before its result counts as unknown.
const PATIENCE: Duration = Duration::from_secs(10);

/// Talks to a simulator at its address.
#[derive(Clone, Debug)]
pub struct SimulatorProvider {
    base_url: String,
    api_key: String,
    webhook_secrets: Vec<String>,
    http: Client,
}

impl SimulatorProvider {
    /// Every secret in the list is believed, so that one can be replaced by the next.
    pub fn new(base_url: &str, api_key: &str, webhook_secrets: Vec<String>) -> Result<Self, reqwest::Error> {
        let http = http(PATIENCE)?;
        Ok(Self {
            base_url: base_url.trim_end_matches('/').to_owned(),
            api_key: api_key.to_owned(),
            webhook_secrets,
            http,
        })
    }

    /// The same, with another patience.
    pub fn patient_for(mut self, patience: Duration) -> Result<Self, reqwest::Error> {
        self.http = http(patience)?;
        Ok(self)
    }

    async fn call<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, ProviderError> {
        let unknown = |error: reqwest::Error| ProviderError::Unknown(error.without_url().to_string());
        let answer = request.bearer_auth(&self.api_key).send().await.map_err(unknown)?;
        let status = answer.status();
        // An answer cut short after a good status is as unknown as none.
        let body = answer.bytes().await.map_err(unknown)?;
        if status.is_success() {
            return serde_json::from_slice(&body).map_err(|error| ProviderError::Unknown(error.to_string()));
        }
        match serde_json::from_slice(&body) {
            Ok(Refused { code, message }) if is_about_the_call(status) && !code.is_empty() => {
                Err(ProviderError::Refused { code, message })
            }
            _ => Err(ProviderError::Unknown(status.to_string())),
        }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

/// Whether a status says that this call was looked at and turned down. Those of who may call say nothing about an earlier
/// call with the same key, nor does "conflict" or "too many"; and whoever stands between (a proxy, a portal) sends away
/// and answers "not found" too, though in words of its own: a no counts only with the provider's code.
fn is_about_the_call(status: StatusCode) -> bool {
    status.is_client_error()
        && !matches!(
            status,
            StatusCode::UNAUTHORIZED
                | StatusCode::FORBIDDEN
                | StatusCode::PROXY_AUTHENTICATION_REQUIRED
                | StatusCode::REQUEST_TIMEOUT
                | StatusCode::CONFLICT
                | StatusCode::TOO_EARLY
                | StatusCode::TOO_MANY_REQUESTS
        )
}

#[derive(Deserialize)]
struct Refused {
    code: String,
    #[serde(default)]
    message: String,
}

/// A client that follows nobody and waits no longer than told.
pub(super) fn http(patience: Duration) -> Result<Client, reqwest::Error> {
    static TLS: Once = Once::new();
    // The binary installs the same one first; a test or a tool may not have.
    TLS.call_once(|| {
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
    Client::builder().timeout(patience).redirect(redirect::Policy::none()).no_proxy().build()
}

#[async_trait]
impl Provider for SimulatorProvider {
    fn name(&self) -> &'static str {
        "simulator"
    }

    fn mode(&self) -> Mode {
        Mode::Test
    }

    async fn create_checkout(&self, key: &str, checkout: &NewCheckout) -> Result<Checkout, ProviderError> {
        let request = self.http.post(self.url("/v1/checkouts")).header("idempotency-key", key).json(checkout);
        self.call(request).await
    }

    async fn query(&self, reference: &str) -> Result<PaymentState, ProviderError> {
        self.call(self.http.get(self.url(&format!("/v1/payments/{reference}")))).await
    }

    async fn refund(&self, key: &str, refund: &NewRefund) -> Result<RefundReceipt, ProviderError> {
        let request = self.http.post(self.url("/v1/refunds")).header("idempotency-key", key).json(refund);
        self.call(request).await
    }

    async fn query_refund(&self, reference: &str) -> Result<RefundState, ProviderError> {
        self.call(self.http.get(self.url(&format!("/v1/refunds/{reference}")))).await
    }

    fn verify_webhook(&self, headers: &[(String, String)], body: &[u8]) -> Result<Vec<Event>, BadWebhook> {
        let header = headers.iter().find(|(name, _)| name == signature::HEADER).map(|(_, value)| value.as_str());
        signature::verify(&self.webhook_secrets, header, body)?;
        let event = serde_json::from_slice(body).map_err(|error| BadWebhook::Unreadable(error.to_string()))?;
        Ok(vec![event])
    }
}

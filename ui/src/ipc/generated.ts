// Generated from Rust by the unit test `api::typescript`; do not edit by hand.

export interface ApiError {
  code: string;
  message: string;
  hint: string;
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Commands {}

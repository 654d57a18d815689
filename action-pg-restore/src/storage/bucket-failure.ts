import { UserError } from "@slipway/shared";
import { NotShown } from "./store.ts";

/** What is known of a failed request: the service's own code, or the system's. */
interface Failure {
  readonly name?: string;
  readonly Code?: string;
  readonly code?: string;
  readonly message?: string;
  readonly Region?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

export interface BucketFacts {
  readonly bucket: string;
  readonly endpoint: string;
  readonly region: string;
}

type Explanation = (facts: BucketFacts, failure: Failure) => readonly [message: string, hint: string];

const EXPLAINED: Readonly<Record<string, Explanation>> = {
  NoSuchBucket: ({ bucket, endpoint }) => [
    `there is no bucket ${bucket} at ${endpoint}`,
    "create it, or check s3-endpoint",
  ],
  NoSuchKey: ({ bucket }) => [`there is no such file in the bucket ${bucket}`, "check the path after s3://BUCKET/"],
  AccessDenied: ({ bucket }) => [
    `access to the bucket ${bucket} is denied`,
    "the key needs s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload on what is in it",
  ],
  InvalidAccessKeyId: ({ endpoint }) => [`${endpoint} does not know the access key`, "check s3-access-key-id"],
  SignatureDoesNotMatch: ({ endpoint }) => [`${endpoint} does not accept the signature`, "check s3-key and s3-region"],
  RequestTimeTooSkewed: ({ endpoint }) => [
    `the runner's clock and that of ${endpoint} differ by more than 15 minutes`,
    "set the runner's clock (timedatectl set-ntp true)",
  ],
  ExpiredToken: () => ["the session token has expired", "fetch credentials right before this step"],
  PermanentRedirect: ({ bucket, region }) => [
    `the bucket ${bucket} is in another region than ${region}`,
    "set s3-region",
  ],
  AuthorizationHeaderMalformed: ({ region }, { Region }) => [
    `${region} is the wrong region`,
    Region === undefined ? "set s3-region" : `set s3-region to ${Region}`,
  ],
  CredentialsProviderError: () => ["there are no credentials for the bucket", "give s3-access-key-id and s3-key"],
  XMinioStorageFull: ({ endpoint }) => [`the storage at ${endpoint} is full`, "make room, or shorten the retention"],
  QuotaExceeded: ({ bucket }) => [`the quota of the bucket ${bucket} is used up`, "raise it, or shorten the retention"],
  ENOTFOUND: ({ endpoint }) => [`the host name of ${endpoint} is not known`, "check s3-endpoint"],
  ECONNREFUSED: ({ endpoint }) => [`nothing answers at ${endpoint}`, "check s3-endpoint"],
};

const NOT_SHOWN: ReadonlySet<string | undefined> = new Set(["NoSuchKey", "AccessDenied"]);

/** By status, where a service gives no code, as to a HEAD request or from a proxy. */
const BY_STATUS: Readonly<Record<number, string>> = {
  403: "AccessDenied",
  404: "NoSuchBucket",
  507: "XMinioStorageFull",
};

/** Why a request to a bucket failed and what to do. An error that is not of the storage is passed on. */
export function explainBucket(error: unknown, facts: BucketFacts): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const failure = error as Failure;
  const status = failure.$metadata?.httpStatusCode;
  const codes = [failure.Code, failure.name, failure.code, BY_STATUS[status ?? 0]];
  const code = codes.find((each) => EXPLAINED[each ?? ""] !== undefined);
  const known = EXPLAINED[code ?? ""];
  if (known !== undefined) {
    const [message, hint] = known(facts, failure);
    return new (NOT_SHOWN.has(code) ? NotShown : UserError)(message, { hint });
  }
  if (status === undefined && failure.code === undefined) return error;
  return new UserError(`s3://${facts.bucket} at ${facts.endpoint} cannot be used: ${error.message || failure.name}`);
}

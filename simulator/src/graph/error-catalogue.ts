interface ErrorEntry {
  title: string;
  httpStatus: number;
  transient?: true;
}

const ERRORS: Readonly<Record<number, ErrorEntry>> = {
  0: { title: 'AuthException', httpStatus: 401 },
  1: { title: 'API Unknown', httpStatus: 400, transient: true },
  2: { title: 'API Service', httpStatus: 503, transient: true },
  3: { title: 'API Method', httpStatus: 500 },
  4: { title: 'API Too Many Calls', httpStatus: 400, transient: true },
  10: { title: 'Permission Denied', httpStatus: 403 },
  33: { title: 'Parameter value is not valid', httpStatus: 400 },
  100: { title: 'Invalid parameter', httpStatus: 400 },
  104: { title: 'Incorrect signature', httpStatus: 400 },
  190: { title: 'Access token has expired', httpStatus: 401 },
  200: { title: 'Permissions error', httpStatus: 403 },
  368: { title: 'Temporarily blocked for policies violations', httpStatus: 403 },
  613: {
    title: 'Calls to this api have exceeded the rate limit',
    httpStatus: 400,
    transient: true,
  },
  2500: { title: 'Unknown path components', httpStatus: 400 },
  80007: { title: 'Rate limit issues', httpStatus: 400, transient: true },
  130403: { title: 'Recipient is blocked', httpStatus: 400 },
  130429: { title: 'Rate limit hit', httpStatus: 400, transient: true },
  130472: { title: "User's number is part of an experiment", httpStatus: 400 },
  130497: {
    title: 'Business account is restricted from messaging users in this country',
    httpStatus: 403,
  },
  131000: { title: 'Something went wrong', httpStatus: 500, transient: true },
  131005: { title: 'Access denied', httpStatus: 403 },
  131008: { title: 'Required parameter is missing', httpStatus: 400 },
  131009: { title: 'Parameter value is not valid', httpStatus: 400 },
  131016: { title: 'Service unavailable', httpStatus: 500, transient: true },
  131021: { title: 'Recipient cannot be sender', httpStatus: 400 },
  131026: { title: 'Message undeliverable', httpStatus: 400 },
  131030: { title: 'Recipient phone number not in allowed list', httpStatus: 400 },
  131031: { title: 'Account has been locked', httpStatus: 403 },
  131037: { title: 'Display name approval is needed before messages can be sent', httpStatus: 400 },
  131041: { title: 'Unknown group', httpStatus: 400 },
  131042: { title: 'Business eligibility payment issue', httpStatus: 400 },
  131045: { title: 'Incorrect certificate', httpStatus: 500 },
  131047: { title: 'Re-engagement message', httpStatus: 400 },
  131048: { title: 'Spam rate limit hit', httpStatus: 400 },
  131049: { title: 'Meta chose not to deliver', httpStatus: 400 },
  131050: { title: 'User has stopped marketing messages', httpStatus: 400 },
  131051: { title: 'Unsupported message type', httpStatus: 400 },
  131052: { title: 'Media download error', httpStatus: 400 },
  131053: { title: 'Media upload error', httpStatus: 400 },
  131055: { title: 'Method not allowed', httpStatus: 400 },
  131056: {
    title: '(Business Account, Consumer Account) pair rate limit hit',
    httpStatus: 400,
    transient: true,
  },
  131057: { title: 'Account in maintenance mode', httpStatus: 500, transient: true },
  131059: { title: 'Invalid paging cursor', httpStatus: 400 },
  131062: { title: 'Business-scoped user ids are not supported for this message', httpStatus: 400 },
  131063: { title: 'Marketing messages are disabled on Cloud API', httpStatus: 400 },
  131064: { title: 'Limit for category violations reached', httpStatus: 400 },
  132000: {
    title: 'Number of parameters does not match the expected number of params',
    httpStatus: 400,
  },
  132001: { title: 'Template name does not exist in the translation', httpStatus: 404 },
  132005: { title: 'Translated text too long', httpStatus: 400 },
  132007: { title: 'Template format character policy violated', httpStatus: 400 },
  132012: {
    title: 'Parameter format does not match format in the created template',
    httpStatus: 400,
  },
  132015: { title: 'Template is paused', httpStatus: 400 },
  132016: { title: 'Template is disabled', httpStatus: 400 },
  132018: { title: 'Parameters of the template message have a problem', httpStatus: 400 },
  132068: { title: 'Flow is in blocked state', httpStatus: 400 },
  132069: { title: 'Flow is in throttled state', httpStatus: 400, transient: true },
  133000: { title: 'Incomplete deregistration', httpStatus: 500 },
  133004: { title: 'Server temporarily unavailable', httpStatus: 503, transient: true },
  133005: { title: 'Two-step verification PIN mismatch', httpStatus: 400 },
  133010: { title: 'Phone number not registered', httpStatus: 400 },
  133016: { title: 'Account register or deregister rate limit exceeded', httpStatus: 400 },
  135000: { title: 'Generic user error', httpStatus: 400 },
  137000: { title: 'Identity hash mismatch', httpStatus: 400 },
};

/** What Meta calls an error code and which HTTP status comes with it; unlisted codes are plain bad requests. */
export function errorEntry(code: number): ErrorEntry {
  return (
    ERRORS[code] ?? {
      title: 'Generic user error',
      httpStatus: code >= 200 && code < 300 ? 403 : 400,
    }
  );
}

"""Settings of sign-in: who proves what and how often one may try. Not for an installation to choose."""

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["coalitions.people.reader.Backend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_SIGNUP_REDIRECT_URL = "organisations:mine"  # the organisation is asked for at once
ACCOUNT_ADAPTER = "coalitions.people.adapter.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "coalitions.people.forms.name.NameForm"
ACCOUNT_FORMS = {
    "login": "coalitions.people.forms.entrance.SignInForm",
    "signup": "coalitions.people.forms.entrance.SignUpForm",
    "request_login_code": "coalitions.people.forms.entrance.AskCodeForm",
    "confirm_login_code": "coalitions.people.forms.entrance.SignInCodeForm",
    "confirm_email_verification_code": "coalitions.people.forms.entrance.AddressCodeForm",
    "confirm_password_reset_code": "coalitions.people.forms.entrance.ResetCodeForm",
    "reset_password": "coalitions.people.forms.entrance.AskResetForm",
    "reset_password_from_key": "coalitions.people.forms.entrance.ResetForm",
    "change_password": "coalitions.people.forms.entrance.ChangePasswordForm",
    "set_password": "coalitions.people.forms.entrance.SetPasswordForm",
    "reauthenticate": "coalitions.people.forms.entrance.ConfirmForm",
}
MFA_ADAPTER = "coalitions.people.second_factor.SecondFactor"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # half minutes that a device's clock may be off
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # a passkey stands for both factors: the device asks for finger, face or PIN
MFA_RATE_LIMITS = {"webauthn_login": "300/m/ip"}
MFA_FORMS = {
    "authenticate": "coalitions.people.forms.factors.SecondForm",
    "reauthenticate": "coalitions.people.forms.factors.AgainForm",
    "authenticate_webauthn": "coalitions.people.forms.factors.PasskeySecondForm",
    "login_webauthn": "coalitions.people.forms.factors.PasskeySignInForm",
    "reauthenticate_webauthn": "coalitions.people.forms.factors.PasskeyAgainForm",
}
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "dashed": False, "length": 6}
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_RATE_LIMITS = {
    "login_failed": "60/m/ip,5/5m/key",
    "login": "300/m/ip",
    "signup": "60/m/ip",
    "request_login_code": "120/m/ip,3/m/key",
    "reset_password": "60/m/ip,5/h/key",
    "apply": "10/h/ip",  # applications of organisations; of one e-mail address: coalitions/organisations/models/applying.py
    "provider": "120/m/ip",  # ways begun at an organisation's own sign-in
    "csp": "30/m/ip,300/m/key",  # reports of browsers: of one address, and of all together (workspace/reports.py)
}

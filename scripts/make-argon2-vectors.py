"""Makes renderer/vault/crypto/testdata/argon2id-vectors.json with another implementation than the app's: libargon2, the one
that won the Password Hashing Competition, as Debian packages it (apt-get install libargon2-1). Before it is believed it has
to give the tag of RFC 9106, section 5.3, which the app's own libsodium can't be asked for: its call takes no secret, no
associated data and one lane. Run by hand: python3 scripts/make-argon2-vectors.py
"""

import ctypes
import hashlib
import json
import pathlib

ARGON2ID = 2
VERSION_13 = 0x13
TARGET = pathlib.Path(__file__).parent.parent / "renderer/vault/crypto/testdata/argon2id-vectors.json"


class Context(ctypes.Structure):
    """argon2_context of argon2.h"""

    _fields_ = [
        ("out", ctypes.c_char_p), ("outlen", ctypes.c_uint32),
        ("pwd", ctypes.c_char_p), ("pwdlen", ctypes.c_uint32),
        ("salt", ctypes.c_char_p), ("saltlen", ctypes.c_uint32),
        ("secret", ctypes.c_char_p), ("secretlen", ctypes.c_uint32),
        ("ad", ctypes.c_char_p), ("adlen", ctypes.c_uint32),
        ("t_cost", ctypes.c_uint32), ("m_cost", ctypes.c_uint32),
        ("lanes", ctypes.c_uint32), ("threads", ctypes.c_uint32),
        ("version", ctypes.c_uint32),
        ("allocate_cbk", ctypes.c_void_p), ("free_cbk", ctypes.c_void_p),
        ("flags", ctypes.c_uint32),
    ]


library = ctypes.CDLL("libargon2.so.1")


def argon2id(password, salt, memory_kib, passes, lanes=1, secret=b"", data=b""):
    out = ctypes.create_string_buffer(32)
    context = Context(
        ctypes.cast(out, ctypes.c_char_p), 32, password, len(password), salt, len(salt), secret, len(secret),
        data, len(data), passes, memory_kib, lanes, 1, VERSION_13, None, None, 0,
    )
    code = library.argon2_ctx(ctypes.byref(context), ARGON2ID)
    assert code == 0, f"libargon2 answers {code}"
    return out.raw


RFC_TAG = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
rfc = argon2id(b"\x01" * 32, b"\x02" * 16, 32, 3, 4, b"\x03" * 8, b"\x04" * 12)
assert rfc.hex() == RFC_TAG, "libargon2 gives the tag of RFC 9106, section 5.3"

MEBIBYTE = 1024
COSTS = [(8, 3), (MEBIBYTE, 3), (8 * MEBIBYTE, 4), (64 * MEBIBYTE, 3), (16 * MEBIBYTE, 16), (80 * MEBIBYTE, 3), (256 * MEBIBYTE, 3)]
PASSWORDS = [
    b"", b"\x00", b"a lamp", "vier Kessel pfeifen früh".encode(), bytes(range(256)), b"two herons and a ladder " * 40,
]

vectors = []
for number, (memory_kib, passes) in enumerate(COSTS):
    for password in PASSWORDS if memory_kib < 16 * MEBIBYTE else [PASSWORDS[number % len(PASSWORDS)]]:
        salt = hashlib.sha256(b"salt %d %d" % (number, len(password))).digest()[:16]
        vectors.append({
            "memoryKiB": memory_kib, "passes": passes, "password": password.hex(), "salt": salt.hex(),
            "derived": argon2id(password, salt, memory_kib, passes).hex(),
        })

about = "Argon2id v1.3, one lane, 32 bytes, by libargon2 (0~20171227), which also gave the tag of RFC 9106, section 5.3. Made by scripts/make-argon2-vectors.py."
rows = ",\n".join("    " + json.dumps(vector) for vector in vectors)
TARGET.parent.mkdir(exist_ok=True)
TARGET.write_text('{\n  "about": %s,\n  "vectors": [\n%s\n  ]\n}\n' % (json.dumps(about), rows))
print(f"{len(vectors)} vectors")

/* A field of a record, described once: properties, file, schema, undo and inspector read it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/geometry.h"
#include "app/base/texts.h"

#include <glib-object.h>
#include <math.h>

G_BEGIN_DECLS

typedef enum
{
  REGIE_KIND_REAL,   /* double */
  REGIE_KIND_BOOL,   /* guint8, 0 or 1 */
  REGIE_KIND_CHOICE, /* guint8, an index into the field's choices */
  REGIE_KIND_TEXT,   /* char *, one line, an attribute in the file */
  REGIE_KIND_WORD,   /* char *, like text but shared: symbol names, groups, colours */
  REGIE_KIND_PROSE,  /* char *, any length, a child element in the file */
  REGIE_KIND_LINK,   /* char *, the id of another record; shared like a word */
  REGIE_KIND_POINTS, /* RegiePoints * */
} RegieKind;

/* One word of a closed list: its name in the file and its label in the interface. The list
 * ends with a NULL name. */
typedef struct
{
  const char *name, *label;
} RegieChoice;

/* Long enough for any, and short enough to be copied at one stroke. */
#define REGIE_OPENING_SIZE 24

typedef struct
{
  const char *name; /* in the file and as a property, hyphenated */
  guint8 name_length;
  char opening[REGIE_OPENING_SIZE]; /* of the attribute: ` name="`, zeroes after it */
  const char *label;                /* in the interface, translatable */
  RegieKind kind;
  size_t offset;    /* of the member in the record's struct */
  const char *unit; /* "m", "°", "s" or NULL; of prose that nobody types, "base64" */
  double min, max;  /* for reals, inclusive */
  double fallback; /* what is meant when the file says nothing: reals, bools, choices; NaN
                       for a real that may be left unsaid */
  const RegieChoice *choices;
  GType (*target) (void); /* for links: the type of record meant */
} RegieField;

/* A value in passing. Text and points are borrowed unless said otherwise. */
typedef union
{
  double real;
  int number;
  const char *text;
  const RegiePoints *points;
} RegieValue;

/* Whether it is what is meant when the file says nothing. Inline, since it is asked of every
 * field that is written. */
static inline gboolean
regie_field_is_fallback (const RegieField *field, RegieValue value)
{
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      return value.real == field->fallback ||
             (isnan (value.real) && isnan (field->fallback));
    case REGIE_KIND_BOOL:
    case REGIE_KIND_CHOICE:
      return value.number == (int) field->fallback;
    case REGIE_KIND_POINTS:
      return value.points == NULL;
    default:
      return value.text == NULL || *value.text == '\0';
    }
}

/* A member's offset, checked by the compiler to be of the C type given. */
#define REGIE_MEMBER(Type, member, CType)                                                \
  (G_STRUCT_OFFSET (Type, member) + 0 * sizeof (&((Type *) 0)->member == (CType *) 0))

#define REGIE_NAMED(name) name, sizeof name - 1, " " name "=\""

#define REGIE_REAL(Type, name, label, member, unit, min, max, fallback)                  \
  {                                                                                      \
    REGIE_NAMED (name), label, REGIE_KIND_REAL, REGIE_MEMBER (Type, member, double),     \
      unit, min, max, fallback, NULL, NULL                                               \
  }
/* A real that may be left unsaid: NaN then. */
#define REGIE_OPTIONAL(Type, name, label, member, unit, min, max)                        \
  REGIE_REAL (Type, name, label, member, unit, min, max, NAN)
#define REGIE_BOOL(Type, name, label, member, fallback)                                  \
  {                                                                                      \
    REGIE_NAMED (name), label, REGIE_KIND_BOOL, REGIE_MEMBER (Type, member, guint8),     \
      NULL, 0, 1, fallback, NULL, NULL                                                   \
  }
#define REGIE_CHOICE(Type, name, label, member, choices, fallback)                       \
  {                                                                                      \
    REGIE_NAMED (name), label, REGIE_KIND_CHOICE, REGIE_MEMBER (Type, member, guint8),   \
      NULL, 0, G_N_ELEMENTS (choices) - 2, fallback, choices, NULL                       \
  }
#define REGIE_TEXT(Type, name, label, member)                                            \
  {                                                                                      \
    REGIE_NAMED (name), label, REGIE_KIND_TEXT, REGIE_MEMBER (Type, member, char *),     \
      NULL, 0, 0, 0, NULL, NULL                                                          \
  }
#define REGIE_WORD(Type, name, label, member)                                            \
  {                                                                                      \
    REGIE_NAMED (name), label, REGIE_KIND_WORD, REGIE_MEMBER (Type, member, char *),     \
      NULL, 0, 0, 0, NULL, NULL                                                          \
  }
#define REGIE_PROSE(Type, name, label, member)                                           \
  {                                                                                      \
    REGIE_NAMED (name), label, REGIE_KIND_PROSE, REGIE_MEMBER (Type, member, char *),    \
      NULL, 0, 0, 0, NULL, NULL                                                          \
  }
/* Bytes: prose in base64. */
#define REGIE_DATA(Type, name, label, member)                                            \
  {                                                                                      \
    REGIE_NAMED (name), label, REGIE_KIND_PROSE, REGIE_MEMBER (Type, member, char *),    \
      "base64", 0, 0, 0, NULL, NULL                                                      \
  }
#define REGIE_LINK(Type, name, label, member, target)                                    \
  {                                                                                      \
    REGIE_NAMED (name), label, REGIE_KIND_LINK, REGIE_MEMBER (Type, member, char *),     \
      NULL, 0, 0, 0, NULL, target                                                        \
  }
#define REGIE_POINTS(Type, name, label, member)                                          \
  {                                                                                      \
    REGIE_NAMED (name), label, REGIE_KIND_POINTS,                                        \
      REGIE_MEMBER (Type, member, RegiePoints *), NULL, 0, 0, 0, NULL, NULL              \
  }

/* Whether the value may stand in the field: finite and in range, a known choice, text that
 * is UTF-8. error: says what is allowed, in a sentence for the user. */
gboolean regie_field_check (const RegieField *field, RegieValue value, GError **error);

gboolean regie_field_equal (const RegieField *field, RegieValue a, RegieValue b);

/* Text and points become owned by the copy; regie_field_clear() frees them. */
RegieValue regie_field_copy (const RegieField *field, RegieValue value);
void regie_field_clear (const RegieField *field, RegieValue *value);
size_t regie_field_size (const RegieField *field, RegieValue value);

/* The index of the choice named so, or -1. */
int regie_field_find_choice (const RegieField *field, const char *name);

/* Returns: (transfer full) (nullable): the property made of the field; floating. */
GParamSpec *regie_field_property (const RegieField *field);
void regie_field_to_gvalue (const RegieField *field, RegieValue value, GValue *out);
RegieValue regie_field_from_gvalue (const RegieField *field, const GValue *in);

G_END_DECLS

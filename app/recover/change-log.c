/* A change is a letter, the record it is about, and what became of it. A record is the
 * nearest above it that has an id, "" for the production, and the steps from there down.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recover/change-log.h"

#include "app/base/error.h"
#include "app/base/text.h"
#include "app/file/fragment.h"
#include "app/file/writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SET '='
#define INSERT '+'
#define REMOVE '-'
#define EXTRA '~'

/* Writing */

static void
put_number (GByteArray *log, guint64 number)
{
  guint8 bytes[10];
  guint n = 0;

  for (; number >= 0x80; number >>= 7)
    bytes[n++] = (guint8) (number | 0x80);
  bytes[n++] = (guint8) number;
  g_byte_array_append (log, bytes, n);
}

static void
put_text (GByteArray *log, const char *text, gsize length)
{
  put_number (log, length);
  g_byte_array_append (log, (const guint8 *) text, (guint) length);
}

static void
put_word (GByteArray *log, const char *word)
{
  put_text (log, word, strlen (word));
}

static void
put_value (GByteArray *log, const RegieField *field, RegieValue value)
{
  const RegiePoints *points = value.points;

  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      g_byte_array_append (log, (const guint8 *) &value.real, sizeof value.real);
      break;
    case REGIE_KIND_BOOL:
    case REGIE_KIND_CHOICE:
      put_number (log, (guint64) value.number);
      break;
    case REGIE_KIND_POINTS:
      put_number (log, points ? points->n : 0);
      if (points)
        g_byte_array_append (log, (const guint8 *) points->at,
                             (guint) (points->n * sizeof *points->at));
      break;
    default:
      put_word (log, value.text ? value.text : "");
    }
}

static void
put_place (GByteArray *log, const RegieChildren *children, unsigned position)
{
  put_word (log, children->tag);
  put_number (log, position);
}

static void
put_steps (GByteArray *log, RegieRecord *record, unsigned n)
{
  const RegieChildren *children;
  unsigned position;

  if (!record->id && record->owner)
    {
      put_steps (log, record->owner, n + 1);
      children = regie_record_place (record, &position);
      put_place (log, children, position);
      return;
    }
  put_word (log, record->id ? record->id : "");
  put_number (log, n);
}

static void
put_item (GByteArray *log, RegieRecord *item, const char *tag)
{
  g_autoptr (GString) text = g_string_new (NULL);

  regie_writer_append (text, item, tag);
  put_text (log, text->str, text->len);
}

static guint8
letter_of (const RegieChange *change, gboolean back)
{
  switch (change->type)
    {
    case REGIE_CHANGE_SET:
      return SET;
    case REGIE_CHANGE_EXTRA:
      return EXTRA;
    default:
      return (change->type == REGIE_CHANGE_INSERT) != back ? INSERT : REMOVE;
    }
}

void
regie_change_log_append (GByteArray *log, const RegieChange *change, gboolean back)
{
  guint8 letter = letter_of (change, back);

  g_byte_array_append (log, &letter, 1);
  put_steps (log, change->record, 0);
  if (letter == SET)
    {
      put_word (log, change->set.field->name);
      put_value (log, change->set.field, back ? change->set.before : change->set.after);
      return;
    }
  if (letter == EXTRA)
    {
      g_autofree char *text =
        regie_fragment_write_extra (change->record,
                                    back ? &change->extra.before : &change->extra.after);

      put_word (log, text);
      return;
    }
  put_place (log, change->child.children, change->child.position);
  if (letter == INSERT)
    put_item (log, change->child.item, change->child.children->tag);
}

/* Reading */

typedef struct
{
  const char *at, *end;
  gboolean failed;
} Tape;

static guint64
take_number (Tape *tape)
{
  guint64 number = 0;

  for (unsigned shift = 0; tape->at < tape->end && shift < 64; shift += 7)
    {
      guint8 byte = (guint8) *tape->at++;

      number |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return number;
    }
  tape->failed = TRUE;
  return 0;
}

/* Returns: so many bytes, or NULL. */
static const char *
take (Tape *tape, guint64 length)
{
  const char *bytes = tape->at;

  if (tape->failed || length > (guint64) (tape->end - tape->at))
    {
      tape->failed = TRUE;
      return NULL;
    }
  tape->at += length;
  return bytes;
}

/* Returns: (transfer full): "" where there is none. What no document can hold was never
 * written. */
static char *
take_word (Tape *tape)
{
  guint64 length = take_number (tape);
  const char *text = take (tape, length);

  if (text && !regie_text_find_refused (text, (gssize) length))
    return g_strndup (text, length);
  tape->failed = TRUE;
  return g_strdup ("");
}

static RegieRecord *
take_record (Tape *tape, RegieDocument *document)
{
  g_autofree char *id = take_word (tape);
  RegieRecord *record = *id ? regie_document_find (document, id)
                            : REGIE_RECORD (regie_document_production (document));

  for (guint64 n = take_number (tape); n > 0 && record && !tape->failed; n--)
    {
      g_autofree char *tag = take_word (tape);
      const RegieChildren *children = regie_record_find_children (record, tag);
      guint64 position = take_number (tape);

      record = children && position < G_MAXUINT
                 ? regie_record_child (record, children, (unsigned) position)
                 : NULL;
    }
  return tape->failed ? NULL : record;
}

/* bytes: anywhere in memory. */
static RegiePoints *
make_points (const char *bytes, gsize n)
{
  g_autofree RegiePoint *at = g_memdup2 (bytes, n * sizeof *at);

  return regie_points_new (at, n);
}

/* value: (out): borrowed from the tape or from kept. */
static gboolean
take_value (Tape *tape, const RegieField *field, RegieValue *value, gpointer *kept)
{
  const char *bytes;
  guint64 n;

  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      if ((bytes = take (tape, sizeof value->real)))
        memcpy (&value->real, bytes, sizeof value->real);
      break;
    case REGIE_KIND_BOOL:
    case REGIE_KIND_CHOICE:
      n = take_number (tape);
      value->number = (int) MIN (n, G_MAXINT);
      break;
    case REGIE_KIND_POINTS:
      n = take_number (tape);
      bytes = n < G_MAXUINT ? take (tape, n * sizeof (RegiePoint)) : NULL;
      *kept = bytes && n ? make_points (bytes, n) : NULL;
      value->points = *kept;
      break;
    default:
      value->text = *kept = take_word (tape);
    }
  return !tape->failed;
}

static gboolean
replay_set (Tape *tape, RegieRecord *record)
{
  g_autofree char *name = take_word (tape);
  const RegieField *field = regie_record_find_field (record, name);
  g_autofree gpointer kept = NULL;
  RegieValue value = { 0 };

  if (!field || !take_value (tape, field, &value, &kept) ||
      !regie_field_check (field, value, NULL))
    return FALSE;
  regie_record_set (record, field, value);
  return TRUE;
}

static gboolean
replay_extra (Tape *tape, RegieRecord *record)
{
  g_autofree char *text = take_word (tape);
  RegieExtra extra;

  if (tape->failed || !regie_fragment_read_extra (text, record, &extra))
    return FALSE;
  regie_record_set_extra (record, extra);
  regie_extra_clear (&extra);
  return TRUE;
}

static gboolean
replay_insert (Tape *tape,
               RegieRecord *record,
               const RegieChildren *children,
               unsigned position)
{
  g_autofree char *text = take_word (tape);
  g_autoptr (RegieRecord) item = regie_fragment_read (text, record, children);

  if (tape->failed || !item ||
      (children->single && regie_record_child (record, children, 0)))
    return FALSE;
  regie_record_insert (record, children, position, item);
  return TRUE;
}

static gboolean
replay_one (Tape *tape, RegieDocument *document)
{
  const char *letter = take (tape, 1);
  RegieRecord *record = take_record (tape, document), *item;
  g_autofree char *tag = NULL;
  const RegieChildren *children;
  guint64 position;

  if (!record)
    return FALSE;
  if (*letter == SET)
    return replay_set (tape, record);
  if (*letter == EXTRA)
    return replay_extra (tape, record);
  tag = take_word (tape);
  position = take_number (tape);
  children = regie_record_find_children (record, tag);
  if (!children || children->always || position > regie_record_count (record, children))
    return FALSE;
  if (*letter == INSERT)
    return replay_insert (tape, record, children, (unsigned) position);
  item = regie_record_child (record, children, (unsigned) position);
  if (*letter == REMOVE && item)
    regie_record_remove (item);
  return *letter == REMOVE && item;
}

gboolean
regie_change_log_replay (GBytes *log,
                         RegieDocument *document,
                         gsize *sound,
                         GError **error)
{
  gsize length;
  const char *bytes = g_bytes_get_data (log, &length), *after = bytes;
  Tape tape = { bytes, length ? bytes + length : bytes, FALSE };

  while (tape.at < tape.end && replay_one (&tape, document))
    after = tape.at;
  if (sound)
    *sound = (gsize) (after - bytes);
  if (after == tape.end)
    return TRUE;
  g_set_error_literal (error, REGIE_ERROR, REGIE_ERROR_FORMAT,
                       _ ("What was kept of the unsaved work is damaged from some point "
                          "on. What came before is here."));
  return FALSE;
}

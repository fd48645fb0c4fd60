/* A file beside a document that says who has it open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_BYTES 4096
/* Of a name or a computer. */
#define MOST_CHARACTERS 60
#define MARK "regie:"

enum
{
  NAME,
  LOGIN,
  COMPUTER,
  TIME,
  MORE,
  N_FIELDS,
};

struct _RegieLock
{
  char *path; /* of the lock */
  int descriptor;
};

void
regie_lock_holder_free (RegieLockHolder *self)
{
  g_free (self->name);
  g_free (self->computer);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self);
}

char *
regie_lock_path (const char *path)
{
  char *real = realpath (path, NULL);
  g_autofree char *whole = g_canonicalize_filename (real ? real : path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole),
                  *name = g_path_get_basename (whole);

  free (real);
  return g_strdup_printf ("%s/.~lock.%s#", folder, name);
}

/* Reading */

/* Returns: FALSE for what is no lock. fields: N_FIELDS of them, to be freed. */
static gboolean
parse (const char *text, char **fields)
{
  g_autoptr (GString) field = g_string_new (NULL);
  int n = 0;

  for (; *text && n < N_FIELDS; text++)
    if (*text == ',' || *text == ';')
      {
        fields[n++] = g_strdup (field->str);
        g_string_truncate (field, 0);
        if (*text == ';')
          break;
      }
    else
      {
        if (*text == '\\' && text[1])
          text++;
        g_string_append_c (field, *text);
      }
  return n == N_FIELDS;
}

/* Neither lines nor what turns the direction of writing round, and not too long.
 * Returns: (transfer full) (nullable). */
static char *
make_showable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);
  glong n = 0;

  for (const char *at = valid; *at && n < MOST_CHARACTERS;
       at = g_utf8_next_char (at), n++)
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (out, g_unichar_isgraph (c) &&
                                        g_unichar_type (c) != G_UNICODE_FORMAT
                                      ? c
                                      : ' ');
    }
  g_strstrip (out->str);
  return g_string_free (out, *out->str == '\0');
}

static GDateTime *
parse_time (const char *text)
{
  int day, month, year, hour, minute, end = 0;

  if (sscanf (text, "%2d.%2d.%4d %2d:%2d%n", &day, &month, &year, &hour, &minute, &end) !=
        5 ||
      text[end])
    return NULL;
  return g_date_time_new_local (year, month, day, hour, minute, 0);
}

static gboolean
read_fields (int descriptor, char **fields)
{
  char text[MOST_BYTES + 1];
  struct stat info;
  gssize n;

  if (fstat (descriptor, &info) != 0 || !S_ISREG (info.st_mode))
    return FALSE;
  n = pread (descriptor, text, MOST_BYTES, 0);
  text[MAX (n, 0)] = '\0';
  return parse (text, fields);
}

/* Whether it was written here and nobody has kept it: then its writer is gone. If so, it now is
 * kept by whoever asked. */
static gboolean
is_left_behind (int descriptor, char **fields)
{
  return g_str_equal (fields[COMPUTER], g_get_host_name ()) &&
         g_str_has_prefix (fields[MORE], MARK) &&
         flock (descriptor, LOCK_EX | LOCK_NB) == 0;
}

static gboolean
is_empty (int descriptor)
{
  struct stat info;

  return fstat (descriptor, &info) == 0 && info.st_size == 0;
}

static RegieLockHolder *
read_holder (int descriptor)
{
  char *fields[N_FIELDS + 1] = { NULL };
  RegieLockHolder *holder = NULL;

  if (!read_fields (descriptor, fields))
    {
      /* Somebody who did not come to say who. */
      if (!is_empty (descriptor))
        holder = g_new0 (RegieLockHolder, 1);
    }
  else if (!is_left_behind (descriptor, fields))
    {
      holder = g_new0 (RegieLockHolder, 1);
      holder->name = make_showable (*fields[NAME] ? fields[NAME] : fields[LOGIN]);
      holder->computer = make_showable (fields[COMPUTER]);
      holder->time = parse_time (fields[TIME]);
    }
  for (int i = 0; i < N_FIELDS; i++)
    g_free (fields[i]);
  return holder;
}

/* A link or pipe put there is not followed and not waited for. */
static int
open_there (const char *lock, int flags)
{
  return open (lock, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

RegieLockHolder *
regie_lock_find_holder (const char *path)
{
  g_autofree char *lock = regie_lock_path (path);
  int descriptor = open_there (lock, O_RDONLY);
  RegieLockHolder *holder = NULL;

  if (descriptor < 0)
    return NULL;
  holder = read_holder (descriptor);
  g_close (descriptor, NULL);
  return holder;
}

/* Writing */

static void
append_field (GString *line, const char *text, char end)
{
  for (; *text; text++)
    {
      if (strchr (",;\\", *text))
        g_string_append_c (line, '\\');
      if ((guchar) *text >= ' ')
        g_string_append_c (line, *text);
    }
  g_string_append_c (line, end);
}

static GString *
make_line (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%d.%m.%Y %H:%M");
  g_autofree char *more = g_strdup_printf (MARK "%d", (int) getpid ());
  GString *line = g_string_new (NULL);
  const char *name = g_get_real_name ();

  append_field (line, g_str_equal (name, "Unknown") ? g_get_user_name () : name, ',');
  append_field (line, g_get_user_name (), ',');
  append_field (line, g_get_host_name (), ',');
  append_field (line, time, ',');
  append_field (line, more, ';');
  return line;
}

static gboolean
is_still_there (const char *lock, int descriptor)
{
  struct stat there, ours;

  return lstat (lock, &there) == 0 && fstat (descriptor, &ours) == 0 &&
         there.st_ino == ours.st_ino && there.st_dev == ours.st_dev;
}

/* Returns: a descriptor of a file that is ours now, or -1. */
static int
take_over (const char *lock)
{
  int descriptor = open_there (lock, O_RDWR);
  g_autoptr (RegieLockHolder) holder = NULL;

  if (descriptor < 0)
    return -1;
  holder = read_holder (descriptor);
  if (!holder && is_still_there (lock, descriptor))
    return descriptor;
  g_close (descriptor, NULL);
  return -1;
}

static int
make_or_take_over (const char *lock)
{
  int descriptor = open (lock, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);

  if (descriptor < 0 && errno == EEXIST)
    descriptor = take_over (lock);
  return descriptor;
}

RegieLock *
regie_lock_take (const char *path)
{
  g_autofree char *lock = regie_lock_path (path);
  g_autoptr (GString) line = make_line ();
  int descriptor = make_or_take_over (lock);
  RegieLock *self;

  if (descriptor < 0)
    return NULL;
  self = g_new0 (RegieLock, 1);
  self->path = g_steal_pointer (&lock);
  self->descriptor = descriptor;
  flock (descriptor, LOCK_EX | LOCK_NB);
  if (ftruncate (descriptor, 0) == 0 &&
      pwrite (descriptor, line->str, line->len, 0) == (gssize) line->len)
    return self;
  regie_lock_release (self);
  return NULL;
}

gboolean
regie_lock_is_for (const RegieLock *self, const char *path)
{
  g_autofree char *lock = regie_lock_path (path);

  return g_str_equal (lock, self->path);
}

void
regie_lock_release (RegieLock *self)
{
  if (is_still_there (self->path, self->descriptor))
    unlink (self->path);
  g_close (self->descriptor, NULL);
  g_free (self->path);
  g_free (self);
}

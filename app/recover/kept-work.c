/* A file in the user's state folder that holds what was not saved yet.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/recover/kept-work.h"

#include "app/base/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#include <utime.h>

#define ENDING ".work"
#define DECLINED_ENDING ".declined"
#define DECLINED_DAYS 7
#define DIGEST_SIZE 32
#define HEAD_SIZE (1 + 8 + DIGEST_SIZE)

typedef enum
{
  PIECE_PATH = 'p',
  PIECE_BASE = 'b',
  PIECE_CHANGES = 'c',
} Piece;

struct _RegieKeptWork
{
  char *file;
  int fd;
  goffset end;    /* of the last piece that is whole */
  gint64 changed; /* seconds since 1970 */
  gboolean elsewhere, declined;
};

/* Files */

/* Returns: (transfer full): the nth folder to try, or NULL. */
static char *
nth_folder (unsigned n)
{
  const char *roots[] = { g_get_user_state_dir (), g_get_user_cache_dir (),
                          g_get_tmp_dir () };
  g_autofree char *name =
    n < 2 ? g_strdup ("regie") : g_strdup_printf ("regie-%u", geteuid ());

  return n < G_N_ELEMENTS (roots) ? g_build_filename (roots[n], name, "recovery", NULL)
                                  : NULL;
}

static RegieKeptWork *
take_hold (const char *file, int flags)
{
  int fd = g_open (file, flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
  struct stat facts;
  RegieKeptWork *self;

  if (fd < 0)
    return NULL;
  if (flock (fd, LOCK_EX | LOCK_NB) != 0 || fstat (fd, &facts) != 0 ||
      !S_ISREG (facts.st_mode) || facts.st_nlink == 0)
    {
      close (fd);
      return NULL;
    }
  self = g_new0 (RegieKeptWork, 1);
  self->file = g_strdup (file);
  self->fd = fd;
  self->changed = facts.st_mtime;
  return self;
}

static RegieKeptWork *
make_in (const char *folder)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (uuid, ENDING, NULL);
  g_autofree char *file = g_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return NULL;
  return take_hold (file, O_CREAT | O_EXCL);
}

void
regie_kept_work_free (RegieKeptWork *self)
{
  close (self->fd);
  g_free (self->file);
  g_free (self);
}

const char *
regie_kept_work_file (RegieKeptWork *self)
{
  return self->file;
}

gint64
regie_kept_work_time (RegieKeptWork *self)
{
  return self->changed * G_USEC_PER_SEC;
}

void
regie_kept_work_delete (RegieKeptWork *self)
{
  g_unlink (self->file);
  regie_kept_work_free (self);
}

void
regie_kept_work_decline (RegieKeptWork *self)
{
  g_autofree char *name = g_strconcat (self->file, DECLINED_ENDING, NULL);

  if (!self->declined && g_rename (self->file, name) == 0)
    g_utime (name, NULL);
  regie_kept_work_free (self);
}

/* Writing */

static gboolean
write_all (int fd, const void *bytes, gsize length, goffset at)
{
  const char *from = bytes;

  while (length > 0)
    {
      gssize n = pwrite (fd, from, length, at);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      from += n;
      at += n;
      length -= (gsize) n;
    }
  return TRUE;
}

static void
digest_of (guint8 digest[DIGEST_SIZE], const char *bytes, gsize length)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size = DIGEST_SIZE;

  g_checksum_update (sum, (const guchar *) bytes, (gssize) length);
  g_checksum_get_digest (sum, digest, &size);
}

static gboolean
put_piece (RegieKeptWork *self, Piece piece, const char *bytes, gsize length)
{
  guint8 head[HEAD_SIZE] = { (guint8) piece };
  guint64 size = GUINT64_TO_LE ((guint64) length);

  memcpy (head + 1, &size, sizeof size);
  digest_of (head + 1 + sizeof size, bytes, length);
  /* Behind a piece that was damaged there may be whole ones: they must not follow this. */
  if (ftruncate (self->fd, self->end) != 0 ||
      !write_all (self->fd, head, sizeof head, self->end) ||
      !write_all (self->fd, bytes, length, self->end + HEAD_SIZE))
    return FALSE;
  self->end += (goffset) (HEAD_SIZE + length);
  return TRUE;
}

static gboolean
put_bytes (RegieKeptWork *self, Piece piece, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return put_piece (self, piece, data, length);
}

/* The next piece is written over what is behind the end, and ends what is read if it stays. */
static gboolean
fail (RegieKeptWork *self, goffset end, GError **error)
{
  int reason = errno;

  self->end = end;
  (void) !ftruncate (self->fd, end);
  g_set_error (error, REGIE_ERROR,
               reason == ENOSPC || reason == EDQUOT ? REGIE_ERROR_NO_ROOM
                                                    : REGIE_ERROR_FILE,
               _ ("Unsaved work cannot be kept in %s: %s. Save it."), self->file,
                  g_strerror (reason));
  return FALSE;
}

gboolean
regie_kept_work_add (RegieKeptWork *self, GBytes *changes, GError **error)
{
  goffset end = self->end;

  if (!put_bytes (self, PIECE_CHANGES, changes) || fsync (self->fd) != 0)
    return fail (self, end, error);
  return TRUE;
}

static gboolean
confirm (RegieKeptWork *self, const char *folder)
{
  int place = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean done = place >= 0 && fsync (self->fd) == 0 && fsync (place) == 0;

  if (place >= 0)
    close (place);
  return done;
}

RegieKeptWork *
regie_kept_work_new (const char *path, GBytes *base, GBytes *changes, GError **error)
{
  g_autoptr (GBytes) name =
    path ? g_bytes_new_static (path, strlen (path)) : g_bytes_new_static ("", 0);
  char *folder;

  for (unsigned n = 0; (folder = nth_folder (n)); n++)
    {
      g_autofree char *here = folder;
      RegieKeptWork *self = make_in (here);

      g_clear_error (error);
      if (self && put_bytes (self, PIECE_PATH, name) &&
          put_bytes (self, PIECE_BASE, base) &&
          put_bytes (self, PIECE_CHANGES, changes) && confirm (self, here))
        {
          self->elsewhere = n > 0;
          return self;
        }
      if (self)
        {
          fail (self, 0, error);
          regie_kept_work_delete (self);
        }
    }
  if (error && !*error)
    g_set_error_literal (error, REGIE_ERROR, REGIE_ERROR_FILE,
                         _ ("Unsaved work cannot be kept: no folder takes it. Save it."));
  return NULL;
}

gboolean
regie_kept_work_is_elsewhere (RegieKeptWork *self)
{
  return self->elsewhere;
}

/* Finding */

static void
forget_declined (const char *file)
{
  GStatBuf facts;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (g_stat (file, &facts) == 0 && now - facts.st_mtime > DECLINED_DAYS * 24 * 60 * 60)
    g_unlink (file);
}

static void
find_in (const char *folder, gboolean declined, GPtrArray *found)
{
  const char *ending = declined ? DECLINED_ENDING : ENDING;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      RegieKeptWork *work;

      if (g_str_has_suffix (name, DECLINED_ENDING))
        forget_declined (file);
      if (!g_str_has_suffix (name, ending) || !(work = take_hold (file, 0)))
        continue;
      work->declined = declined;
      g_ptr_array_add (found, work);
    }
}

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  const RegieKeptWork *one = *(RegieKeptWork *const *) a;
  const RegieKeptWork *other = *(RegieKeptWork *const *) b;

  return (one->changed < other->changed) - (one->changed > other->changed);
}

static GPtrArray *
find (gboolean declined)
{
  GPtrArray *found =
    g_ptr_array_new_with_free_func ((GDestroyNotify) regie_kept_work_free);
  char *folder;

  for (unsigned n = 0; (folder = nth_folder (n)); n++)
    {
      find_in (folder, declined, found);
      g_free (folder);
    }
  g_ptr_array_sort (found, compare_newest);
  return found;
}

GPtrArray *
regie_kept_work_find (void)
{
  return find (FALSE);
}

GPtrArray *
regie_kept_work_find_declined (void)
{
  return find (TRUE);
}

/* Reading */

/* Returns: (transfer full) (nullable): the piece at the offset, which moves behind it; NULL
 * where none is whole. */
static GBytes *
take_piece (GBytes *all, gsize *at, Piece *piece)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (all, &size);
  guint8 digest[DIGEST_SIZE];
  guint64 length;

  if (size - *at < HEAD_SIZE)
    return NULL;
  bytes += *at;
  memcpy (&length, bytes + 1, sizeof length);
  length = GUINT64_FROM_LE (length);
  if (length > size - *at - HEAD_SIZE)
    return NULL;
  digest_of (digest, (const char *) bytes + HEAD_SIZE, length);
  if (memcmp (digest, bytes + 1 + sizeof length, DIGEST_SIZE) != 0)
    return NULL;
  *piece = (Piece) bytes[0];
  *at += HEAD_SIZE + length;
  return g_bytes_new_from_bytes (all, *at - length, length);
}

static GBytes *
take_changes (GBytes *all, gsize *at)
{
  GByteArray *changes = g_byte_array_new ();
  GBytes *one;
  Piece piece;

  for (gsize from = *at; (one = take_piece (all, &from, &piece)); *at = from)
    {
      g_autoptr (GBytes) here = one;

      if (piece != PIECE_CHANGES)
        break;
      g_byte_array_append (changes, g_bytes_get_data (here, NULL),
                           (guint) g_bytes_get_size (here));
    }
  return g_byte_array_free_to_bytes (changes);
}

gboolean
regie_kept_work_read (RegieKeptWork *self,
                      char **path,
                      GBytes **base,
                      GBytes **changes,
                      GError **error)
{
  g_autoptr (GBytes) all = NULL, name = NULL, start = NULL;
  gsize at = 0;
  Piece first = 0, second = 0;

  lseek (self->fd, 0, SEEK_SET);
  if (!(all = regie_bytes_read_stream (self->fd, self->file, error)))
    return FALSE;
  name = take_piece (all, &at, &first);
  start = name ? take_piece (all, &at, &second) : NULL;
  if (!start || first != PIECE_PATH || second != PIECE_BASE)
    {
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_FORMAT,
                   _ ("%s is damaged: there is nothing to begin with."), self->file);
      return FALSE;
    }
  *path = g_bytes_get_size (name)
            ? g_strndup (g_bytes_get_data (name, NULL), g_bytes_get_size (name))
            : NULL;
  *base = g_steal_pointer (&start);
  *changes = take_changes (all, &at);
  self->end = (goffset) at;
  return TRUE;
}

/* Underlays: their pictures are decoded once and kept with them, not in the document.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/underlay.h"

#include "app/base/bytes.h"
#include "app/draw/ink.h"
#include "app/draw/parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Units a box must be wide to be written in: in a thumbnail it stays empty. */
#define ROOM_FOR_WORDS 80

/* What became of the base64 text. */
typedef struct
{
  guint hash; /* of the text it was made of */
  gboolean pending;
  RegiePicture *picture;
  char *problem;
} Slot;

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  if (slot->picture)
    regie_picture_unref (slot->picture);
  g_free (slot->problem);
  g_free (slot);
}

static GQuark
slot_quark (void)
{
  return g_quark_from_static_string ("regie-underlay-picture");
}

/* By the ends of the text: a picture is only ever replaced as a whole. */
static guint
hash_of (RegieUnderlay *self)
{
  gsize n = self->picture ? strlen (self->picture) : 0;
  guint hash = (guint) n;

  for (gsize i = 0; i < MIN (n, 512); i++)
    hash = hash * 31 + (guint8) self->picture[n - 1 - i];
  return hash;
}

static Slot *
slot_of (RegieUnderlay *self)
{
  return g_object_get_qdata (G_OBJECT (self), slot_quark ());
}

static void
put (RegieUnderlay *self, RegiePicture *picture, const char *problem, gboolean pending)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->hash = hash_of (self);
  slot->picture = picture;
  slot->problem = g_strdup (problem);
  slot->pending = pending;
  g_object_set_qdata_full (G_OBJECT (self), slot_quark (), slot, slot_free);
}

static gboolean
is_known (RegieUnderlay *self)
{
  Slot *slot = slot_of (self);

  return slot && slot->hash == hash_of (self);
}

static RegiePicture *
decode (const char *text, GError **error)
{
  gsize n = 0;
  guchar *data = text ? g_base64_decode (text, &n) : NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, n);

  if (n > 0)
    return regie_picture_new (bytes, error);
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_PICTURE, _ ("There is no picture here."));
  return NULL;
}

RegiePicture *
regie_underlay_load (RegieUnderlay *self)
{
  g_autoptr (GError) error = NULL;
  RegiePicture *picture;

  if (!is_known (self) || slot_of (self)->pending)
    {
      picture = decode (self->picture, &error);
      put (self, picture, error ? error->message : NULL, FALSE);
    }
  return slot_of (self)->picture;
}

static void
decode_beside (GTask *task, gpointer source, gpointer text, GCancellable *cancellable)
{
  GError *error = NULL;
  RegiePicture *picture = decode (text, &error);

  if (picture)
    g_task_return_pointer (task, picture, (GDestroyNotify) regie_picture_unref);
  else
    g_task_return_error (task, error);
}

typedef struct
{
  GObject *target;
  GAsyncReadyCallback ready;
} Waiting;

static void
decoded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Waiting *waiting = data;
  g_autoptr (GObject) target = waiting->target;
  g_autoptr (GError) error = NULL;
  RegiePicture *picture = g_task_propagate_pointer (G_TASK (result), &error);

  put ((RegieUnderlay *) source, picture, error ? error->message : NULL, FALSE);
  waiting->ready (source, result, target);
}

gboolean
regie_underlay_load_soon (RegieUnderlay *self, GObject *target, GAsyncReadyCallback ready)
{
  Waiting *waiting;
  g_autoptr (GTask) task = NULL;

  if (is_known (self))
    return FALSE;
  put (self, NULL, NULL, TRUE);
  waiting = g_new (Waiting, 1);
  *waiting = (Waiting){ g_object_ref (target), ready };
  task = g_task_new (self, NULL, decoded, waiting);
  g_task_set_task_data (task, g_strdup (self->picture), g_free);
  g_task_run_in_thread (task, decode_beside);
  return TRUE;
}

RegiePicture *
regie_underlay_picture (RegieUnderlay *self, const char **problem)
{
  Slot *slot = slot_of (self);

  if (problem)
    *problem = slot ? slot->problem : NULL;
  return slot ? slot->picture : NULL;
}

/* From a file */

static char *
name_of (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  char *dot = strrchr (name, '.');

  if (dot && dot > name)
    *dot = '\0';
  return g_steal_pointer (&name);
}

/* In lines, so that editors and comparisons can bear it. */
static char *
base64_of (GBytes *bytes)
{
  gsize n, at = 0;
  const guchar *data = g_bytes_get_data (bytes, &n);
  g_autofree char *text = g_malloc (n * 2 + 16);
  int state = 0, save = 0;

  text[at++] = '\n';
  at += g_base64_encode_step (data, n, TRUE, text + at, &state, &save);
  at += g_base64_encode_close (TRUE, text + at, &state, &save);
  return g_strndup (text, at);
}

RegieUnderlay *
regie_underlay_of_file (const char *path, RegieBox ground, GError **error)
{
  g_autoptr (GBytes) bytes = regie_bytes_read (path, error), packed = NULL;
  g_autoptr (RegiePicture) picture = bytes ? regie_picture_new (bytes, error) : NULL;
  g_autofree char *name = NULL, *text = NULL;
  double aspect, width;
  RegieUnderlay *self;

  packed = picture ? regie_picture_pack (picture, bytes, error) : NULL;
  if (!packed)
    return NULL;
  name = name_of (path);
  text = base64_of (packed);
  aspect = (double) regie_picture_height_px (picture) / regie_picture_width_px (picture);
  width = MIN (ground.width, ground.height / aspect);
  self = g_object_new (REGIE_TYPE_UNDERLAY, "name", name, "x", ground.width / 2, "y",
                       ground.height / 2, "width", width, "depth", width * aspect,
                       "picture", text, NULL);
  put (self, g_steal_pointer (&picture), NULL, FALSE);
  return self;
}

/* Drawing */

static void
draw_missing (cairo_t *cr, RegieUnderlay *self, const char *problem, double unit)
{
  g_autofree char *words =
    g_strdup_printf ("%s\n%s", self->name ? self->name : _ ("Plan underneath"), problem);
  RegieLettering style = { .unit = unit, .size = 12, .across = 0.5, .down = 0.5 };

  style.width = MAX (60, self->width / unit - 16);
  cairo_rectangle (cr, 0, 0, self->width, self->depth);
  cairo_set_line_width (cr, unit);
  regie_draw_set_dash (cr, (double[]){ 4, 3 }, 2, unit);
  cairo_stroke (cr);
  regie_draw_set_dash (cr, NULL, 0, unit);
  if (self->width > ROOM_FOR_WORDS * unit)
    regie_lettering_draw (cr, (RegiePoint){ self->width / 2, self->depth / 2 }, words,
                          &style);
}

/* Takes the colours away from what lies there. */
static void
make_grey (cairo_t *cr, RegieBox box)
{
  cairo_set_operator (cr, CAIRO_OPERATOR_HSL_SATURATION);
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_fill (cr);
}

void
regie_draw_underlay (cairo_t *cr, RegieUnderlay *self, const RegieDrawOptions *options)
{
  RegieSetting *setting = regie_draw_setting (options);
  RegiePicture *picture =
    regie_style_is_paper (options->style) ? regie_underlay_load (self) : NULL;
  const char *problem;

  picture = regie_underlay_picture (self, &problem);
  cairo_save (cr);
  if (setting)
    {
      cairo_rectangle (cr, 0, 0, setting->width, setting->depth);
      cairo_clip (cr);
    }
  cairo_translate (cr, self->x, self->y);
  cairo_rotate (cr, self->turn * G_PI / 180);
  cairo_translate (cr, -self->width / 2, -self->depth / 2);
  if (picture)
    regie_picture_draw (picture, cr, self->width, self->depth, self->opacity);
  if (picture && options->style == REGIE_STYLE_MONO)
    make_grey (cr, (RegieBox){ 0, 0, self->width, self->depth });
  if (!picture && problem)
    {
      regie_ink_set (cr, REGIE_INK_QUIET, options->style, 1);
      draw_missing (cr, self, problem, regie_draw_unit (options));
    }
  cairo_restore (cr);
}

RegieBox
regie_underlay_extent (RegieUnderlay *self, const RegieDrawOptions *options)
{
  return regie_box_grow (regie_box_turned ((RegiePoint){ self->x, self->y }, self->width,
                                           self->depth, self->turn),
                         regie_draw_unit (options));
}

/* Pictures of symbols kept as pixels: on screen the same thing is drawn at the same size
 * again and again, and copying pixels is many times faster than filling paths.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/sprite.h"

#include <math.h>
#include <string.h>

/* Larger pictures are few, and cost memory. Pixels a side. */
#define MAX_SIDE 192
#define MAX_SPRITES 1500
/* Steps of a pixel at which a picture is placed: coarser is seen to jump. */
#define STEPS 2

typedef struct
{
  cairo_surface_t *source; /* the recording it is of */
  float xx, yx, xy, yy;
  float fraction_x, fraction_y;
} Key;

typedef struct
{
  Key key;
  cairo_surface_t *pixels; /* owns a reference to the key's source besides */
  int left, top;           /* of the pixels, from the whole pixel of the origin */
} Sprite;

static unsigned
hash (gconstpointer data)
{
  const unsigned char *bytes = data;
  unsigned value = 5381;

  for (size_t i = 0; i < sizeof (Key); i++)
    value = value * 33 + bytes[i];
  return value;
}

static gboolean
equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
}

static void
sprite_free (gpointer data)
{
  Sprite *sprite = data;

  cairo_surface_destroy (sprite->pixels);
  cairo_surface_destroy (sprite->key.source);
  g_free (sprite);
}

/* One store a thread: cairo's surfaces are not to be shared. */
static GPrivate stores = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

static GHashTable *
need_store (void)
{
  GHashTable *sprites = g_private_get (&stores);

  if (!sprites)
    {
      sprites = g_hash_table_new_full (hash, equal, NULL, sprite_free);
      g_private_set (&stores, sprites);
    }
  return sprites;
}

/* Upright box, in device pixels, of the picture's extents under the matrix. */
static RegieBox
device_box (const cairo_matrix_t *matrix, const cairo_rectangle_t *extents)
{
  RegieBox box = REGIE_BOX_EMPTY;

  for (int i = 0; i < 4; i++)
    {
      double x = extents->x + (i & 1 ? extents->width : 0);
      double y = extents->y + (i & 2 ? extents->height : 0);

      cairo_matrix_transform_point (matrix, &x, &y);
      box = regie_box_union (box, (RegieBox){ x, y, 0, 0 });
    }
  return box;
}

static Sprite *
render (cairo_surface_t *source,
        const Key *key,
        const cairo_matrix_t *matrix,
        RegieBox box)
{
  Sprite *sprite = g_new0 (Sprite, 1);
  int right = (int) ceil (box.x + box.width) + 1,
      bottom = (int) ceil (box.y + box.height) + 1;
  cairo_t *cr;

  sprite->key = *key;
  cairo_surface_reference (source);
  sprite->left = (int) floor (box.x) - 1;
  sprite->top = (int) floor (box.y) - 1;
  sprite->pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, right - sprite->left,
                                               bottom - sprite->top);
  cr = cairo_create (sprite->pixels);
  cairo_translate (cr, -sprite->left, -sprite->top);
  cairo_transform (cr, matrix);
  cairo_set_source_surface (cr, source, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return sprite;
}

/* Returns: (transfer none): the picture under the matrix, whose origin is within a pixel. */
static Sprite *
find (cairo_surface_t *source, const cairo_matrix_t *matrix, RegieBox box)
{
  GHashTable *sprites = need_store ();
  Key key;
  Sprite *sprite;

  /* Compared byte by byte: what lies between the members has to be the same too. */
  memset (&key, 0, sizeof key);
  key.source = source;
  key.xx = (float) matrix->xx;
  key.yx = (float) matrix->yx;
  key.xy = (float) matrix->xy;
  key.yy = (float) matrix->yy;
  key.fraction_x = (float) matrix->x0;
  key.fraction_y = (float) matrix->y0;
  sprite = g_hash_table_lookup (sprites, &key);
  if (sprite)
    return sprite;
  if (g_hash_table_size (sprites) >= MAX_SPRITES)
    g_hash_table_remove_all (sprites);
  sprite = render (source, &key, matrix, box);
  g_hash_table_insert (sprites, &sprite->key, sprite);
  return sprite;
}

static gboolean
is_pixels (cairo_surface_t *target)
{
  double across, down;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  cairo_surface_get_device_scale (target, &across, &down);
  return across == 1 && down == 1;
}

gboolean
regie_sprite_paint (cairo_t *cr, cairo_surface_t *source, double alpha)
{
  double x, y;
  cairo_matrix_t matrix;
  cairo_rectangle_t extents;
  RegieBox box;
  Sprite *sprite;

  if (!is_pixels (cairo_get_group_target (cr)) ||
      !cairo_recording_surface_get_extents (source, &extents))
    return FALSE;
  cairo_get_matrix (cr, &matrix);
  matrix.x0 = floor (matrix.x0 * STEPS + 0.5) / STEPS;
  matrix.y0 = floor (matrix.y0 * STEPS + 0.5) / STEPS;
  x = floor (matrix.x0);
  y = floor (matrix.y0);
  matrix.x0 -= x;
  matrix.y0 -= y;
  box = device_box (&matrix, &extents);
  if (MAX (box.width, box.height) > MAX_SIDE)
    return FALSE;
  sprite = find (source, &matrix, box);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_set_source_surface (cr, sprite->pixels, x + sprite->left, y + sprite->top);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint_with_alpha (cr, alpha);
  cairo_restore (cr);
  return TRUE;
}

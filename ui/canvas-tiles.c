/* The static picture of a stage as cached tiles. Each is an image surface painted by a cairo
 * node that is kept, so that a frame only moves nodes, and frames alike differ in nothing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-tiles.h"

#include "ui/canvas-tile.h"

#include <math.h>

/* What of a frame may go into making tiles while it pans. */
#define BUDGET_US 14000
/* After a zoom, when nothing moves: each frame costs as much as many tiles, so few are made,
 * yet short enough that the next click is answered at once. */
#define SHARPEN_BUDGET_US 30000
/* While it zooms: what is made then is soon of no use. */
#define MOVING_BUDGET_US 3000
/* Kept beyond four views' worth. */
#define KEEP_TILES 64
/* Below this ratio old tiles are specks. */
#define LOST (1 / 8.)
/* Beyond these ratios scaled tiles look too coarse, or too many are needed. */
#define FAR_IN 2.
#define FAR_OUT (1 / G_SQRT2)

typedef struct
{
  int x, y; /* in tiles, from the plan's origin */
  GskRenderNode *node;
  gboolean stale;
} Tile;

/* Tiles of one zoom. */
typedef struct
{
  double zoom; /* widget pixels a metre; 0 when there is none */
  GHashTable *tiles;
} Layer;

typedef struct
{
  int left, top, right, bottom; /* inclusive */
} Range;

struct _RegieTiles
{
  RegieStage *stage;
  RegieStyle style;
  Layer layer, old; /* old: seen through what is not made yet */
  int scale;
  unsigned made;
};

static guint
tile_hash (gconstpointer key)
{
  const Tile *tile = key;

  return (guint) tile->x * 73856093u ^ (guint) tile->y * 19349663u;
}

static gboolean
tile_equal (gconstpointer a, gconstpointer b)
{
  const Tile *first = a, *second = b;

  return first->x == second->x && first->y == second->y;
}

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  g_clear_pointer (&tile->node, gsk_render_node_unref);
  g_free (tile);
}

static void
layer_clear (Layer *layer)
{
  layer->zoom = 0;
  g_clear_pointer (&layer->tiles, g_hash_table_unref);
}

static void
layer_start (Layer *layer, double zoom)
{
  layer->zoom = zoom;
  layer->tiles = g_hash_table_new_full (tile_hash, tile_equal, tile_free, NULL);
}

static Tile *
layer_find (const Layer *layer, int x, int y)
{
  Tile key = { .x = x, .y = y };

  return g_hash_table_lookup (layer->tiles, &key);
}

/* The tiles of the layer that the box of the plan touches. */
static Range
layer_range (const Layer *layer, RegieBox box)
{
  double size = REGIE_TILE_SIZE / layer->zoom;

  return (Range){
    .left = (int) floor (box.x / size),
    .top = (int) floor (box.y / size),
    .right = (int) ceil ((box.x + box.width) / size) - 1,
    .bottom = (int) ceil ((box.y + box.height) / size) - 1,
  };
}

RegieTiles *
regie_tiles_new (void)
{
  RegieTiles *tiles = g_new0 (RegieTiles, 1);

  tiles->scale = 1;
  return tiles;
}

static void
drop_all (RegieTiles *tiles)
{
  layer_clear (&tiles->layer);
  layer_clear (&tiles->old);
}

void
regie_tiles_free (RegieTiles *tiles)
{
  drop_all (tiles);
  g_free (tiles);
}

void
regie_tiles_set_stage (RegieTiles *tiles, RegieStage *stage)
{
  tiles->stage = stage;
  drop_all (tiles);
}

void
regie_tiles_set_style (RegieTiles *tiles, RegieStyle style)
{
  if (tiles->style == style)
    return;
  tiles->style = style;
  drop_all (tiles);
}

static void
make_stale (RegieTiles *tiles, Range range)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, tiles->layer.tiles);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      Tile *tile = key;

      if (tile->x >= range.left && tile->x <= range.right && tile->y >= range.top &&
          tile->y <= range.bottom)
        tile->stale = TRUE;
    }
}

void
regie_tiles_damage (RegieTiles *tiles, RegieBox box)
{
  Range all = { G_MININT, G_MININT, G_MAXINT, G_MAXINT };

  if (!tiles->layer.tiles)
    return;
  if (!regie_box_is_empty (box))
    all = layer_range (&tiles->layer, box);
  make_stale (tiles, all);
}

static void
make (RegieTiles *tiles, int x, int y)
{
  Tile *tile = layer_find (&tiles->layer, x, y);

  if (!tile)
    {
      tile = g_new0 (Tile, 1);
      tile->x = x;
      tile->y = y;
      g_hash_table_add (tiles->layer.tiles, tile);
    }
  g_clear_pointer (&tile->node, gsk_render_node_unref);
  tile->node =
    regie_tile_paint (tiles->stage, (RegieTilePlace){ x, y, tiles->layer.zoom,
                                                      tiles->scale, tiles->style });
  tile->stale = FALSE;
  tiles->made++;
}

typedef struct
{
  int x, y;
  double turn; /* the lower, the sooner it is made */
} Missing;

static int
compare_missing (gconstpointer a, gconstpointer b)
{
  const Missing *one = a, *other = b;

  return (one->turn > other->turn) - (one->turn < other->turn);
}

/* What is out of date first: a gap shows as blank paper, but an old tile shows a thing where
 * it no longer is. Then from the middle, where one looks, outwards. */
static GArray *
find_missing (const Layer *layer, Range range)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (Missing));
  double middle_x = (range.left + range.right) / 2.;
  double middle_y = (range.top + range.bottom) / 2.;

  for (int y = range.top; y <= range.bottom; y++)
    for (int x = range.left; x <= range.right; x++)
      {
        Tile *tile = layer_find (layer, x, y);
        Missing one = { x, y, hypot (x - middle_x, y - middle_y) };

        if (tile && !tile->stale)
          continue;
        if (tile)
          one.turn -= range.right - range.left + range.bottom - range.top + 1;
        g_array_append_val (missing, one);
      }
  g_array_sort (missing, compare_missing);
  return missing;
}

/* Returns: whether all of the range is made. */
static gboolean
make_range (RegieTiles *tiles, Range range, gint64 deadline)
{
  g_autoptr (GArray) missing = find_missing (&tiles->layer, range);

  for (guint i = 0; i < missing->len; i++)
    {
      const Missing *one = &g_array_index (missing, Missing, i);

      if (g_get_monotonic_time () > deadline)
        return FALSE;
      make (tiles, one->x, one->y);
    }
  return TRUE;
}

static void
draw_layer (const Layer *layer, GtkSnapshot *snapshot, const RegieView *view)
{
  RegiePoint origin = regie_view_origin (view);
  Range range = layer_range (layer, regie_view_box (view));
  double ratio = view->zoom / layer->zoom, size = REGIE_TILE_SIZE * ratio;
  gboolean exact = fabs (ratio - 1) < 1e-9;

  for (int y = range.top; y <= range.bottom; y++)
    for (int x = range.left; x <= range.right; x++)
      {
        Tile *tile = layer_find (layer, x, y);
        float at_x = (float) (x * size - origin.x * view->zoom);
        float at_y = (float) (y * size - origin.y * view->zoom);

        if (!tile)
          continue;
        gtk_snapshot_save (snapshot);
        gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (at_x, at_y));
        if (!exact)
          gtk_snapshot_scale (snapshot, (float) ratio, (float) ratio);
        gtk_snapshot_append_node (snapshot, tile->node);
        gtk_snapshot_restore (snapshot);
      }
}

static void
evict (RegieTiles *tiles, Range range)
{
  int wide = range.right - range.left + 1, high = range.bottom - range.top + 1;
  guint most = (guint) (4 * wide * high + KEEP_TILES);
  GHashTableIter iter;
  gpointer key;

  if (g_hash_table_size (tiles->layer.tiles) <= most)
    return;
  g_hash_table_iter_init (&iter, tiles->layer.tiles);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      Tile *tile = key;

      if (tile->x < range.left - wide / 2 || tile->x > range.right + wide / 2 ||
          tile->y < range.top - high / 2 || tile->y > range.bottom + high / 2)
        g_hash_table_iter_remove (&iter);
    }
}

static void
choose_layer (RegieTiles *tiles, const RegieView *view, gboolean settled)
{
  Layer *layer = &tiles->layer;
  double ratio;

  if (tiles->scale != view->scale)
    drop_all (tiles);
  if (tiles->old.tiles && view->zoom / tiles->old.zoom < LOST)
    layer_clear (&tiles->old);
  tiles->scale = view->scale;
  if (!layer->tiles)
    {
      layer_start (layer, view->zoom);
      return;
    }
  ratio = view->zoom / layer->zoom;
  if (ratio == 1 || (!settled && ratio < FAR_IN && ratio > FAR_OUT))
    return;
  /* One that never became complete is worth less than the complete one before it. */
  if (tiles->old.tiles)
    layer_clear (layer);
  else
    tiles->old = *layer;
  layer_start (layer, view->zoom);
}

static gint64
budget (const RegieTiles *tiles, gboolean settled)
{
  if (!settled)
    return MOVING_BUDGET_US;
  return tiles->old.tiles ? SHARPEN_BUDGET_US : BUDGET_US;
}

gboolean
regie_tiles_snapshot (RegieTiles *tiles,
                      GtkSnapshot *snapshot,
                      const RegieView *view,
                      gboolean settled)
{
  gboolean complete;
  gint64 deadline;
  Range range;

  if (!tiles->stage || view->width <= 0 || view->height <= 0)
    return TRUE;
  choose_layer (tiles, view, settled);
  deadline = g_get_monotonic_time () + budget (tiles, settled);
  range = layer_range (&tiles->layer, regie_view_box (view));
  complete = make_range (tiles, range, deadline);
  if (complete)
    layer_clear (&tiles->old);
  if (tiles->old.tiles)
    draw_layer (&tiles->old, snapshot, view);
  draw_layer (&tiles->layer, snapshot, view);
  evict (tiles, range);
  return complete && tiles->layer.zoom == view->zoom;
}

unsigned
regie_tiles_made (RegieTiles *tiles)
{
  return tiles->made;
}

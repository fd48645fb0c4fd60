/* Pictures of who and what moves.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse-sprites.h"

#include "app/draw/plan.h"
#include "app/model/stand-in.h"

#include <math.h>
#include <string.h>

#define DIMMED 0.28
/* Degrees and metres between one look and the next. */
#define TURN_STEP 10.0
#define REACH_STEP 0.05
#define MOST 800

typedef struct
{
  RegieRecord *mover;
  int turn, reach, posture;
  gboolean dimmed;
} Look;

typedef struct
{
  Look look;
  GskRenderNode *node; /* about the mover's centre */
} Sprite;

struct _RegieSprites
{
  GHashTable *sprites;
  RegieProduction *production;
  RegieScene *scene;
  RegieStyle style;
  double zoom;
  int scale;
};

static guint
hash (gconstpointer data)
{
  const Look *look = data;

  return g_direct_hash (look->mover) ^
         (guint) (look->turn * 131 + look->reach * 31 + look->posture * 7 + look->dimmed);
}

static gboolean
equal (gconstpointer a, gconstpointer b)
{
  const Look *one = a, *other = b;

  return one->mover == other->mover && one->turn == other->turn &&
         one->reach == other->reach && one->posture == other->posture &&
         one->dimmed == other->dimmed;
}

static void
sprite_free (gpointer data)
{
  Sprite *sprite = data;

  gsk_render_node_unref (sprite->node);
  g_free (sprite);
}

RegieSprites *
regie_sprites_new (void)
{
  RegieSprites *self = g_new0 (RegieSprites, 1);

  self->sprites = g_hash_table_new_full (hash, equal, NULL, sprite_free);
  return self;
}

void
regie_sprites_free (RegieSprites *self)
{
  g_hash_table_unref (self->sprites);
  g_free (self);
}

void
regie_sprites_drop (RegieSprites *self)
{
  g_hash_table_remove_all (self->sprites);
}

void
regie_sprites_set_look (RegieSprites *self,
                        RegieProduction *production,
                        RegieScene *scene,
                        RegieStyle style)
{
  if (self->production == production && self->scene == scene && self->style == style)
    return;
  self->production = production;
  self->scene = scene;
  self->style = style;
  regie_sprites_drop (self);
}

void
regie_sprites_set_scale (RegieSprites *self, const RegieView *view)
{
  if (self->zoom == view->zoom && self->scale == view->scale)
    return;
  self->zoom = view->zoom;
  self->scale = view->scale;
  regie_sprites_drop (self);
}

/* The mover as it looks, standing on the origin. */
static RegieRecord *
pose (const Look *look)
{
  RegieRecord *stand_in = regie_stand_in_new (look->mover, NULL, NULL);
  RegieState state = { .turn = look->turn * TURN_STEP,
                       .reach = look->reach * REACH_STEP,
                       .posture = look->posture,
                       .on_stage = TRUE };

  regie_state_put (stand_in, &state);
  return stand_in;
}

static cairo_surface_t *
paint (RegieSprites *self, const Look *look, const graphene_rect_t *box)
{
  RegieDrawOptions options =
    regie_draw_options (self->production, self->scene, self->style);
  g_autoptr (RegieRecord) posed = pose (look);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) box->size.width * self->scale,
                                (int) box->size.height * self->scale);
  cairo_t *cr = cairo_create (surface);

  options.pixel = 1 / self->zoom;
  options.badges = FALSE;
  cairo_scale (cr, self->zoom * self->scale, self->zoom * self->scale);
  cairo_translate (cr, -box->origin.x / self->zoom, -box->origin.y / self->zoom);
  if (look->dimmed)
    cairo_push_group (cr);
  regie_draw_record (cr, posed, &options);
  if (look->dimmed)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, DIMMED);
    }
  cairo_destroy (cr);
  cairo_surface_set_device_scale (surface, self->scale, self->scale);
  return surface;
}

static graphene_rect_t
box_of (RegieSprites *self, const Look *look)
{
  RegieDrawOptions options =
    regie_draw_options (self->production, self->scene, self->style);
  g_autoptr (RegieRecord) posed = pose (look);
  graphene_rect_t box;
  RegieBox extent;

  options.pixel = 1 / self->zoom;
  options.badges = FALSE;
  extent = regie_draw_extent (posed, &options);
  graphene_rect_init (&box, (float) (extent.x * self->zoom),
                      (float) (extent.y * self->zoom),
                      (float) (extent.width * self->zoom),
                      (float) (extent.height * self->zoom));
  graphene_rect_inset (&box, -2, -2);
  graphene_rect_round_extents (&box, &box);
  return box;
}

static Sprite *
make (RegieSprites *self, const Look *look)
{
  Sprite *sprite = g_new0 (Sprite, 1);
  graphene_rect_t box = box_of (self, look);
  cairo_surface_t *surface = paint (self, look, &box);
  cairo_t *cr;

  sprite->look = *look;
  sprite->node = gsk_cairo_node_new (&box);
  cr = gsk_cairo_node_get_draw_context (sprite->node);
  cairo_set_source_surface (cr, surface, box.origin.x, box.origin.y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return sprite;
}

static Sprite *
find (RegieSprites *self, const Look *look)
{
  Sprite *sprite = g_hash_table_lookup (self->sprites, look);

  if (sprite)
    return sprite;
  if (g_hash_table_size (self->sprites) >= MOST)
    regie_sprites_drop (self);
  sprite = make (self, look);
  g_hash_table_insert (self->sprites, &sprite->look, sprite);
  return sprite;
}

void
regie_sprites_append (RegieSprites *self,
                      GtkSnapshot *snapshot,
                      const RegieView *view,
                      RegieRecord *mover,
                      const RegieState *state,
                      gboolean dimmed)
{
  Look look = { mover, (int) lrint (state->turn / TURN_STEP) % 36,
                (int) lrint (state->reach / REACH_STEP), state->posture, dimmed };
  RegiePoint at = regie_view_to_screen (view, (RegiePoint){ state->x, state->y });

  if (!state->on_stage)
    return;
  gtk_snapshot_save (snapshot);
  /* On whole pixels of the screen, where pictures are copied as they are. */
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (rint (at.x * view->scale) /
                                                         view->scale),
                                                (float) (rint (at.y * view->scale) /
                                                         view->scale)));
  gtk_snapshot_append_node (snapshot, find (self, &look)->node);
  gtk_snapshot_restore (snapshot);
}

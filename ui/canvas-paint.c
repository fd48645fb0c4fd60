/* What lies under and over the tiles.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-paint.h"

/* One pixel wide. Not a border node: with round corners that takes longer than all tiles. */
static void
append_ring (GtkSnapshot *snapshot, const graphene_rect_t *box, const GdkRGBA *colour)
{
  float x = box->origin.x, y = box->origin.y;
  float width = box->size.width, height = box->size.height;

  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, 1));
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (x, y + height - 1, width, 1));
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (x, y + 1, 1, height - 2));
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (x + width - 1, y + 1, 1, height - 2));
}

void
regie_paint_paper (GtkSnapshot *snapshot,
                   const RegieView *view,
                   RegieSetting *setting,
                   const RegieTheme *theme)
{
  RegieBox paper = { 0, 0, setting->width, setting->depth };
  graphene_rect_t at = regie_view_box_to_screen (view, paper);

  graphene_rect_round_extents (&at, &at);
  /* Each fainter: a blurred shadow of this size costs more than the plan. */
  for (int i = 1; i <= 5; i++)
    {
      GdkRGBA colour = theme->edge;
      graphene_rect_t box = at;

      colour.alpha *= 0.22f / (float) (i * i);
      graphene_rect_offset (&box, 0, i > 1 ? 1 : 0);
      graphene_rect_inset (&box, (float) -i, (float) -i);
      append_ring (snapshot, &box, &colour);
    }
}

GskRenderNode *
regie_paint_live (RegieStage *stage, const RegieView *view, const RegieTheme *theme)
{
  RegiePoint origin = regie_view_origin (view);
  RegieBox box = regie_stage_live_box (stage, 1 / view->zoom);
  const double accent[3] = { theme->accent.red, theme->accent.green, theme->accent.blue };
  RegieDrawOptions options;
  graphene_rect_t at, widget = GRAPHENE_RECT_INIT (0, 0, view->width, view->height);
  GskRenderNode *node;
  cairo_t *cr;

  if (regie_box_is_empty (box))
    return NULL;
  at = regie_view_box_to_screen (view, box);
  graphene_rect_inset (&at, -2, -2);
  graphene_rect_round_extents (&at, &at);
  if (!graphene_rect_intersection (&at, &widget, &at))
    return NULL;
  options = regie_stage_options (stage, theme->style, 1 / view->zoom);
  node = gsk_cairo_node_new (&at);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_scale (cr, view->zoom, view->zoom);
  cairo_translate (cr, -origin.x, -origin.y);
  regie_stage_draw_live (stage, cr, &options, accent);
  cairo_destroy (cr);
  return node;
}

void
regie_paint_focus (GtkSnapshot *snapshot,
                   const RegieView *view,
                   RegieBox box,
                   const RegieTheme *theme)
{
  const GdkRGBA *accent = &theme->accent;
  graphene_rect_t at = regie_view_box_to_screen (view, box);
  GskRoundedRect ring;

  graphene_rect_inset (&at, -6, -6);
  gsk_rounded_rect_init_from_rect (&ring, &at, 6);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]){ 2, 2, 2, 2 },
                              (GdkRGBA[4]){ *accent, *accent, *accent, *accent });
}

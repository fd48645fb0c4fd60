/* A scene's plan, small.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/scene-picture.h"

#include "app/draw/ink.h"
#include "app/draw/moves.h"
#include "app/play/beats.h"
#include "ui/picture.h"

/* A drag or typing goes on with shorter pauses than this. */
#define PAUSE_MS 200
#define WIDTH_PX 200
#define HEIGHT_PX 116
#define MARGIN_PX 5
#define CORNER_PX 7

struct _RegieScenePicture
{
  GtkWidget parent_instance;
  RegieProduction *production;
  RegieScene *scene;
  RegieBeat *beat; /* NULL: the scene as it opens */
  int width_px, height_px;
  gboolean stale;      /* to be drawn once it is in sight */
  GskRenderNode *node; /* what was drawn */
  int drawn_px;        /* its width on the screen */
  guint source;
};

G_DEFINE_FINAL_TYPE (RegieScenePicture, regie_scene_picture, GTK_TYPE_WIDGET)

static void
draw_plan (RegieScenePicture *self, cairo_t *cr, int width, int height)
{
  RegieDrawOptions options =
    regie_draw_options (self->production, self->scene, regie_picture_style ());
  RegieSetting *setting = regie_scene_setting (self->scene, self->production);
  g_autoptr (RegieMoment) moment = NULL;
  double scale;

  if (self->beat)
    options.moment = moment = regie_moment_new (self->production, self->scene,
                                                (int) regie_beats_position (self->beat));
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (!setting || setting->width <= 0 || setting->depth <= 0)
    return;
  scale = MIN ((width - 2 * MARGIN_PX) / setting->width,
               (height - 2 * MARGIN_PX) / setting->depth);
  options.pixel = 1 / (scale * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  options.moves = self->beat != NULL;
  options.grid = options.labels = options.badges = options.dimensions = options.notes =
    FALSE;
  cairo_translate (cr, (width - scale * setting->width) / 2,
                   (height - scale * setting->depth) / 2);
  cairo_scale (cr, scale, scale);
  regie_draw_plan (cr, (RegieBox){ 0, 0, setting->width, setting->depth }, &options);
  regie_draw_beat_moves (cr, &options);
}

static gboolean
is_there (RegieScenePicture *self)
{
  return self->scene && self->scene->parent_instance.owner &&
         (!self->beat || self->beat->parent_instance.owner == (gpointer) self->scene);
}

/* Returns: (nullable): what it is scrolled in; box: where in it. */
static GtkWidget *
find_view (gpointer self, graphene_rect_t *box)
{
  GtkWidget *view = gtk_widget_get_ancestor (self, GTK_TYPE_SCROLLED_WINDOW);

  return view && gtk_widget_compute_bounds (self, view, box) ? view : NULL;
}

/* In the part of a scrolled window that shows, or a screen away from it. */
static gboolean
is_near (gpointer self)
{
  graphene_rect_t box;
  GtkWidget *view = find_view (self, &box);
  float height;

  if (!view)
    return TRUE;
  height = (float) gtk_widget_get_height (view);
  return box.origin.y < 2 * height && box.origin.y + box.size.height > -height;
}

static void
forget (RegieScenePicture *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->drawn_px = 0;
}

/* Once here, or each frame would clip each picture anew. */
static void
round_corners (cairo_t *cr, int width, int height)
{
  cairo_identity_matrix (cr);
  regie_path_box (cr, (RegieBox){ 0, 0, width, height }, CORNER_PX);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_IN);
  cairo_fill (cr);
}

static gboolean
draw_now (gpointer data)
{
  RegieScenePicture *self = data;
  int width = gtk_widget_get_width (data), height = gtk_widget_get_height (data);
  cairo_t *cr;

  self->source = 0;
  self->stale = !is_near (data);
  if (self->stale)
    return G_SOURCE_REMOVE;
  forget (self);
  if (is_there (self) && width > 0 && height > 0)
    {
      cr = regie_picture_begin (data, width, height);
      draw_plan (self, cr, width, height);
      round_corners (cr, width, height);
      self->node = regie_picture_end_node (cr);
      self->drawn_px = width * gtk_widget_get_scale_factor (data);
    }
  gtk_widget_queue_draw (data);
  return G_SOURCE_REMOVE;
}

/* What is due at one priority is done at one go, and a screen full of pictures would hold up
 * the frames. Each has its own: the first in sight first. */
static int
turn_of (RegieScenePicture *self)
{
  graphene_rect_t box;

  if (!find_view (self, &box))
    return G_PRIORITY_LOW;
  return G_PRIORITY_LOW + CLAMP ((int) box.origin.y, 0, 9999) * 10000 +
         CLAMP ((int) box.origin.x, 0, 9999);
}

static void
draw_later (RegieScenePicture *self, guint pause_ms)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_full (turn_of (self), pause_ms, draw_now, self, NULL);
}

void
regie_scene_picture_refresh (RegieScenePicture *self)
{
  draw_later (self, PAUSE_MS);
}

void
regie_scene_picture_scrolled (RegieScenePicture *self)
{
  if (self->stale && is_near (self))
    {
      self->stale = FALSE;
      draw_later (self, 0);
    }
}

void
regie_scene_picture_set_size (RegieScenePicture *self, int width_px, int height_px)
{
  self->width_px = width_px;
  self->height_px = height_px;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
regie_scene_picture_show (RegieScenePicture *self,
                          RegieProduction *production,
                          RegieScene *scene,
                          RegieBeat *beat)
{
  if (self->scene == scene && self->production == production && self->beat == beat)
    return;
  g_set_object (&self->beat, beat);
  g_set_object (&self->production, production);
  g_set_object (&self->scene, scene);
  forget (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  draw_later (self, 0);
}

/* White until it is drawn; the picture before it, stretched, while it has another size. */
static void
append (RegieScenePicture *self, GtkSnapshot *snapshot)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t drawn;
  GskRoundedRect edge;

  if (self->node)
    {
      gsk_render_node_get_bounds (self->node, &drawn);
      gtk_snapshot_scale (snapshot, width / drawn.size.width, height / drawn.size.height);
      gtk_snapshot_append_node (snapshot, self->node);
      return;
    }
  gsk_rounded_rect_init_from_rect (&edge, &GRAPHENE_RECT_INIT (0, 0, width, height),
                                   CORNER_PX);
  gtk_snapshot_push_rounded_clip (snapshot, &edge);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &edge.bounds);
  gtk_snapshot_pop (snapshot);
}

GdkPaintable *
regie_scene_picture_paintable (RegieScenePicture *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  append (self, snapshot);
  return gtk_snapshot_free_to_paintable (snapshot,
                                         &GRAPHENE_SIZE_INIT ((float)
                                                                gtk_widget_get_width (
                                                                  GTK_WIDGET (self)),
                                                              (float)
                                                                gtk_widget_get_height (
                                                                  GTK_WIDGET (self))));
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  RegieScenePicture *self = REGIE_SCENE_PICTURE (widget);
  gboolean vertical = orientation == GTK_ORIENTATION_VERTICAL;

  *natural = vertical ? self->height_px : self->width_px;
  *minimum = vertical ? self->height_px : MIN (80, self->width_px);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RegieScenePicture *self = REGIE_SCENE_PICTURE (widget);

  if (self->drawn_px != width * gtk_widget_get_scale_factor (widget))
    draw_later (self, self->node ? PAUSE_MS : 0);
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  append (REGIE_SCENE_PICTURE (widget), snapshot);
}

static void
scene_picture_dispose (GObject *object)
{
  RegieScenePicture *self = REGIE_SCENE_PICTURE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  forget (self);
  g_clear_object (&self->beat);
  g_clear_object (&self->scene);
  g_clear_object (&self->production);
  G_OBJECT_CLASS (regie_scene_picture_parent_class)->dispose (object);
}

static void
regie_scene_picture_class_init (RegieScenePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scene_picture_dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_css_name (widget_class, "scene-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
regie_scene_picture_init (RegieScenePicture *self)
{
  self->width_px = WIDTH_PX;
  self->height_px = HEIGHT_PX;
  g_signal_connect (self, "notify::scale-factor",
                    G_CALLBACK (regie_scene_picture_refresh), NULL);
}

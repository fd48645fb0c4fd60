/* The stage at a second of the performance: tiles of what stands still, and above them the
 * pictures of who moves.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse-stage.h"

#include "app/stage/stage.h"
#include "ui/canvas-paint.h"
#include "ui/canvas-theme.h"
#include "ui/canvas-tiles.h"
#include "ui/rehearse-sprites.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGINS ((GtkBorder){ 16, 16, 16, 16 })
/* The camera that follows is so much nearer, and takes so many seconds to catch up. */
#define NEARER 1.8
#define CATCH_UP 0.35
#define ZOOM_MOST 220.0

struct _RegieRehearseStage
{
  GtkWidget parent_instance;
  RegieStage *stage; /* (nullable): its own, on the same document */
  RegiePerformance *performance;
  RegieScene *scene; /* on the stage; borrowed, only compared */
  unsigned beat;
  double within;
  RegieRole *watched; /* (nullable), owned */
  gboolean follows, glides;
  RegiePoint camera; /* metres: the middle of what it shows; NAN: nowhere yet */
  gint64 looked;     /* when, on the frame clock */
  RegieView view;
  RegieTiles *tiles;
  RegieSprites *sprites;
  RegieTheme theme;
  GPtrArray *order; /* movers in painting order, borrowed */
  double pointer_x, pointer_y;
  guint redraw;
};

G_DEFINE_FINAL_TYPE (RegieRehearseStage, regie_rehearse_stage, GTK_TYPE_WIDGET)

static gboolean
plays (RegieRehearseStage *self)
{
  return self->stage && self->performance &&
         regie_performance_n_beats (self->performance) > 0;
}

/* Whether others are watched. */
static gboolean
is_dimmed (RegieRehearseStage *self, RegieRecord *mover)
{
  return self->watched && REGIE_IS_POSITION (mover) &&
         g_strcmp0 (REGIE_POSITION (mover)->role, self->watched->parent_instance.id) != 0;
}

static RegiePoint
place_of (RegieRehearseStage *self, RegieRecord *mover, double within, gboolean *there)
{
  RegieState state =
    regie_performance_state (self->performance, mover, self->beat, within);

  *there = state.on_stage;
  return (RegiePoint){ state.x, state.y };
}

/* Where the watched role is: of several bodies on stage the one that goes somewhere in this
 * beat, else the first. */
static gboolean
find_watched (RegieRehearseStage *self, RegiePoint *at)
{
  gboolean found = FALSE, there, ends;
  GPtrArray *movers;

  if (!self->watched || !plays (self))
    return FALSE;
  movers = regie_performance_movers (self->performance, self->beat);
  for (unsigned i = 0; i < movers->len; i++)
    {
      RegiePoint now = place_of (self, movers->pdata[i], self->within, &there), from;

      if (is_dimmed (self, movers->pdata[i]) || !REGIE_IS_POSITION (movers->pdata[i]) ||
          !there)
        continue;
      from = place_of (self, movers->pdata[i], 0, &ends);
      if (!found || regie_distance (from, place_of (self, movers->pdata[i], G_MAXDOUBLE,
                                                    &ends)) > 0)
        *at = now;
      found = TRUE;
    }
  return found;
}

/* The camera */

/* As far as it takes to show nothing beyond the ground, where there is more of it than room. */
static double
keep_within (double middle, double room, double ground)
{
  return room >= ground ? ground / 2 : CLAMP (middle, room / 2, ground - room / 2);
}

static void
aim_camera (RegieRehearseStage *self, RegiePoint target, RegieSetting *setting)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 now = clock ? gdk_frame_clock_get_frame_time (clock) : 0;
  double passed = (double) (now - self->looked) / G_USEC_PER_SEC;
  double part = self->glides && passed < 0.5 ? 1 - exp (-passed / CATCH_UP) : 1;

  self->view.zoom = MIN (self->view.zoom * NEARER, MAX (self->view.zoom, ZOOM_MOST));
  target.x = keep_within (target.x, self->view.width / self->view.zoom, setting->width);
  target.y = keep_within (target.y, self->view.height / self->view.zoom, setting->depth);
  if (isnan (self->camera.x))
    self->camera = target;
  self->camera.x += part * (target.x - self->camera.x);
  self->camera.y += part * (target.y - self->camera.y);
  self->looked = now;
  self->view.origin =
    (RegiePoint){ self->camera.x - self->view.width / self->view.zoom / 2,
                  self->camera.y - self->view.height / self->view.zoom / 2 };
}

static void
place_camera (RegieRehearseStage *self)
{
  RegieSetting *setting = regie_stage_setting (self->stage);
  RegieBox ground = { 0, 0, setting->width, setting->depth };
  RegiePoint target;

  regie_view_fit (&self->view, ground, &MARGINS, REGIE_ZOOM_MAX);
  if (self->follows && find_watched (self, &target))
    aim_camera (self, target, setting);
  else
    self->camera.x = NAN;
}

/* What stands still */

static void
enter_scene (RegieRehearseStage *self)
{
  RegieScene *scene = regie_performance_beat (self->performance, self->beat)->scene;
  GPtrArray *movers = regie_performance_movers (self->performance, self->beat);

  if (self->scene == scene)
    return;
  self->scene = scene;
  self->camera.x = NAN;
  regie_stage_set_scene (self->stage, scene);
  regie_stage_set_live (self->stage, movers);
  regie_tiles_damage (self->tiles, REGIE_BOX_EMPTY);
  regie_sprites_drop (self->sprites);
  g_ptr_array_set_size (self->order, 0);
  g_ptr_array_extend (self->order, movers, NULL, NULL);
  g_ptr_array_sort (self->order, regie_draw_compare);
}

static void
on_damaged (RegieStage *stage, const RegieBox *box, RegieRehearseStage *self)
{
  regie_tiles_damage (self->tiles, *box);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
regie_rehearse_stage_set_document (RegieRehearseStage *self, RegieDocument *document)
{
  regie_rehearse_stage_set_performance (self, NULL);
  if (self->stage)
    g_signal_handlers_disconnect_by_data (self->stage, self);
  regie_tiles_set_stage (self->tiles, NULL);
  g_clear_object (&self->stage);
  g_clear_object (&self->watched);
  if (!document)
    return;
  self->stage = regie_stage_new (document);
  g_object_set (self->stage, "overlay", FALSE, "annotations", FALSE, "moves", FALSE,
                "snap", FALSE, NULL);
  g_signal_connect (self->stage, "damaged", G_CALLBACK (on_damaged), self);
  regie_tiles_set_stage (self->tiles, self->stage);
}

void
regie_rehearse_stage_set_performance (RegieRehearseStage *self,
                                      RegiePerformance *performance)
{
  self->performance = performance;
  self->scene = NULL;
  g_ptr_array_set_size (self->order, 0);
  self->beat = 0;
  self->within = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
regie_rehearse_stage_show (RegieRehearseStage *self, unsigned beat, double within)
{
  if (self->beat == beat && self->within == within)
    return;
  self->beat = beat;
  self->within = within;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
regie_rehearse_stage_watch (RegieRehearseStage *self, RegieRole *role)
{
  g_set_object (&self->watched, role);
  self->camera.x = NAN;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
regie_rehearse_stage_follow (RegieRehearseStage *self, gboolean follow)
{
  self->follows = follow;
  self->camera.x = NAN;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
regie_rehearse_stage_glide (RegieRehearseStage *self, gboolean glide)
{
  self->glides = glide;
}

gboolean
regie_rehearse_stage_aim (RegieRehearseStage *self, RegiePoint *at)
{
  if (isnan (self->pointer_x))
    return find_watched (self, at);
  *at = regie_view_to_plan (&self->view, self->pointer_x, self->pointer_y);
  return plays (self);
}

double
regie_rehearse_stage_within (RegieRehearseStage *self)
{
  return self->within;
}

/* Drawing */

static gboolean
redraw (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  REGIE_REHEARSE_STAGE (widget)->redraw = 0;
  gtk_widget_queue_draw (widget);
  return G_SOURCE_REMOVE;
}

static void
append_movers (RegieRehearseStage *self, GtkSnapshot *snapshot)
{
  RegieProduction *production = regie_stage_production (self->stage);

  regie_sprites_set_look (self->sprites, production, self->scene, self->theme.style);
  regie_sprites_set_scale (self->sprites, &self->view);
  for (unsigned i = 0; i < self->order->len; i++)
    {
      RegieRecord *mover = self->order->pdata[i];
      RegieState state =
        regie_performance_state (self->performance, mover, self->beat, self->within);

      regie_sprites_append (self->sprites, snapshot, &self->view, mover, &state,
                            is_dimmed (self, mover));
    }
}

static void
rehearse_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RegieRehearseStage *self = REGIE_REHEARSE_STAGE (widget);

  if (!plays (self))
    return;
  enter_scene (self);
  if (!regie_stage_setting (self->stage))
    return;
  place_camera (self);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width,
                                                         self->view.height));
  regie_paint_paper (snapshot, &self->view, regie_stage_setting (self->stage),
                     &self->theme);
  if (!regie_tiles_snapshot (self->tiles, snapshot, &self->view, TRUE) && !self->redraw)
    self->redraw = gtk_widget_add_tick_callback (widget, redraw, NULL, NULL);
  append_movers (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
rehearse_stage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RegieRehearseStage *self = REGIE_REHEARSE_STAGE (widget);

  self->view.width = width;
  self->view.height = height;
  self->camera.x = NAN;
}

static void
on_theme (RegieRehearseStage *self)
{
  self->theme = regie_theme_read ();
  regie_tiles_set_style (self->tiles, self->theme.style);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_scale (GObject *object, GParamSpec *pspec, gpointer data)
{
  RegieRehearseStage *self = REGIE_REHEARSE_STAGE (object);

  self->view.scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pointer_at (GtkEventControllerMotion *motion,
            double x,
            double y,
            RegieRehearseStage *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
pointer_gone (GtkEventControllerMotion *motion, RegieRehearseStage *self)
{
  self->pointer_x = NAN;
}

static void
rehearse_stage_dispose (GObject *object)
{
  RegieRehearseStage *self = REGIE_REHEARSE_STAGE (object);

  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  if (self->tiles)
    regie_rehearse_stage_set_document (self, NULL);
  g_clear_pointer (&self->tiles, regie_tiles_free);
  g_clear_pointer (&self->sprites, regie_sprites_free);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  G_OBJECT_CLASS (regie_rehearse_stage_parent_class)->dispose (object);
}

static void
regie_rehearse_stage_class_init (RegieRehearseStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehearse_stage_dispose;
  widget_class->snapshot = rehearse_stage_snapshot;
  widget_class->size_allocate = rehearse_stage_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "regie-canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
regie_rehearse_stage_init (RegieRehearseStage *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->view = (RegieView){ .zoom = REGIE_ZOOM_FULL, .scale = 1 };
  self->camera.x = self->pointer_x = NAN;
  self->glides = TRUE;
  self->tiles = regie_tiles_new ();
  self->sprites = regie_sprites_new ();
  self->order = g_ptr_array_new ();
  regie_theme_install (gtk_widget_get_display (GTK_WIDGET (self)));
  on_theme (self);
  g_signal_connect_swapped (manager, "notify::dark", G_CALLBACK (on_theme), self);
  g_signal_connect_swapped (manager, "notify::high-contrast", G_CALLBACK (on_theme),
                            self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (on_scale), NULL);
  g_signal_connect (motion, "motion", G_CALLBACK (pointer_at), self);
  g_signal_connect (motion, "leave", G_CALLBACK (pointer_gone), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The stage, as it is played"), -1);
}

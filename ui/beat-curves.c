/* A beat's share of the two curves beneath the bar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/beat-curves.h"

#include "app/base/units.h"
#include "app/play/beats.h"
#include "ui/compat.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* As style.css has them: the slider's height, and the list's room between two beats. */
#define MARK_PX 10
#define GAP_PX 3
#define HEIGHT_PX 52
/* Side by side, so that no mark hides the other. */
#define APART_PX 18

enum
{
  EMOTION,
  ARC,
  N_CURVES
};

static const struct
{
  const char *field, *style;
  double low, high, step;
} curves[N_CURVES] = {
  [EMOTION] = { "emotion", "emotion", -2, 2, 0.5 },
  [ARC] = { "arc", "arc", 1, 5, 0.5 },
};

/* What a press has done so far: the first change is a step of undo, the others join it. */
typedef enum
{
  FREE,
  PRESSED,
  DRAGGING
} Hold;

struct _RegieBeatCurves
{
  GtkWidget parent_instance;
  RegieDocument *document;
  RegieBeat *beat;
  GtkWidget *sliders[N_CURVES];
  Hold hold;
  double before;     /* what was said when the press came */
  gboolean updating; /* the sliders follow the beat, not the hand */
};

G_DEFINE_FINAL_TYPE (RegieBeatCurves, regie_beat_curves, GTK_TYPE_WIDGET)

static double
value_of (RegieBeat *beat, int curve)
{
  if (!beat)
    return NAN;
  return curve == EMOTION ? beat->emotion : beat->arc;
}

static int
curve_of (RegieBeatCurves *self, GtkWidget *slider)
{
  return slider == self->sliders[EMOTION] ? EMOTION : ARC;
}

/* Setting */

static void
set_value (RegieBeatCurves *self, int curve, double value)
{
  RegieRecord *record = REGIE_RECORD (self->beat);
  const RegieField *field = regie_record_find_field (record, curves[curve].field);
  RegieJournal *journal = regie_document_journal (self->document);
  double before = value_of (self->beat, curve);

  if (!record->owner || regie_field_equal (field, regie_record_get (record, field),
                                           (RegieValue){ .real = value }))
    return;
  if (self->hold == DRAGGING)
    regie_journal_resume (journal, _ (field->label));
  else
    regie_journal_begin (journal, _ (field->label));
  if (self->hold == PRESSED)
    {
      self->hold = DRAGGING;
      self->before = before;
    }
  regie_record_set (record, field, (RegieValue){ .real = value });
  regie_journal_commit (journal);
}

static gboolean
change_value (GtkRange *slider, GtkScrollType scroll, double value, RegieBeatCurves *self)
{
  int curve = curve_of (self, GTK_WIDGET (slider));
  double step = curves[curve].step;

  if (self->updating || !self->beat)
    return TRUE;
  value = round (value / step) * step;
  set_value (self, curve, CLAMP (value, curves[curve].low, curves[curve].high));
  regie_beat_curves_show (self, self->document, self->beat);
  return TRUE;
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint key,
             guint code,
             GdkModifierType modifiers,
             RegieBeatCurves *self)
{
  GtkWidget *slider = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (key == GDK_KEY_Escape && self->hold == DRAGGING)
    {
      set_value (self, curve_of (self, slider), self->before);
      self->hold = FREE;
      /* The slider itself lets go by the same key. */
      return GDK_EVENT_PROPAGATE;
    }
  if ((key != GDK_KEY_Delete && key != GDK_KEY_BackSpace) || !self->beat)
    return GDK_EVENT_PROPAGATE;
  set_value (self, curve_of (self, slider), NAN);
  return GDK_EVENT_STOP;
}

/* A gesture would lose the press to the slider's own. */
static gboolean
watch_press (GtkEventControllerLegacy *controller, GdkEvent *event, RegieBeatCurves *self)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      self->hold = PRESSED;
      break;
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
      self->hold = FREE;
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

/* Showing */

static char *
value_text (int curve, double value)
{
  if (isnan (value))
    return g_strdup (_ ("Not said"));
  return curve == EMOTION ? regie_signed_format (value) : g_strdup_printf ("%g", value);
}

static void
show_slider (RegieBeatCurves *self, int curve)
{
  GtkWidget *slider = self->sliders[curve];
  const char *label =
    _ (regie_record_find_field (REGIE_RECORD (self->beat), curves[curve].field)->label);
  double value = value_of (self->beat, curve);
  g_autofree char *text = value_text (curve, value);
  g_autofree char *name =
    g_strdup_printf (_ ("%s of beat %u"), label, regie_beats_position (self->beat) + 1);
  g_autofree char *tip = g_strdup_printf ("%s: %s", name, text);

  gtk_range_set_value (GTK_RANGE (slider),
                       isnan (value) ? (curves[curve].low + curves[curve].high) / 2
                                     : value);
  if (isnan (value))
    gtk_widget_add_css_class (slider, "unsaid");
  else
    gtk_widget_remove_css_class (slider, "unsaid");
  gtk_widget_set_tooltip_text (slider, tip);
  regie_widget_set_label (slider, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (slider),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

void
regie_beat_curves_show (RegieBeatCurves *self, RegieDocument *document, RegieBeat *beat)
{
  if (beat != self->beat)
    self->hold = FREE;
  g_set_object (&self->document, document);
  g_set_object (&self->beat, beat);
  self->updating = TRUE;
  for (int i = 0; beat && beat->parent_instance.owner && i < N_CURVES; i++)
    show_slider (self, i);
  self->updating = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Drawing */

static double
height_at (RegieBeatCurves *self, int curve, double value)
{
  double share = (value - curves[curve].low) / (curves[curve].high - curves[curve].low);

  return MARK_PX / 2.0 +
         (1 - share) * (gtk_widget_get_height (GTK_WIDGET (self)) - MARK_PX);
}

static double
middle (RegieBeatCurves *self, int curve)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) / 2.0 +
         (curve == EMOTION ? -APART_PX : APART_PX) / 2.0;
}

/* As far as the edge, where the neighbour's own share meets it half way. */
static void
draw_towards (RegieBeatCurves *self,
              cairo_t *cr,
              int curve,
              RegieBeat *other,
              double edge)
{
  double own = value_of (self->beat, curve), far = value_of (other, curve);

  if (isnan (own) || isnan (far))
    return;
  cairo_move_to (cr, middle (self, curve), height_at (self, curve, own));
  cairo_line_to (cr, edge, height_at (self, curve, (own + far) / 2));
  cairo_stroke (cr);
}

static void
draw_curve (RegieBeatCurves *self, cairo_t *cr, int curve)
{
  const double dashes[] = { 4, 3 };
  GListModel *beats = regie_beats_scene (self->beat)->beats;
  unsigned at = regie_beats_position (self->beat);

  cairo_set_dash (cr, dashes, curve == ARC ? 2 : 0, 0);
  draw_towards (self, cr, curve, at ? regie_list_at (beats, at - 1) : NULL, -GAP_PX);
  draw_towards (self, cr, curve, regie_list_at (beats, at + 1),
                gtk_widget_get_width (GTK_WIDGET (self)) + GAP_PX);
}

static void
draw (RegieBeatCurves *self, cairo_t *cr)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double accent[3], middle_y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &ink);
  regie_accent_colour (GTK_WIDGET (self), accent);
  cairo_set_line_width (cr, 1);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, 0.15);
  cairo_move_to (cr, -GAP_PX, round (middle_y) + 0.5);
  cairo_line_to (cr, width + GAP_PX, round (middle_y) + 0.5);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 2);
  cairo_set_source_rgb (cr, accent[0], accent[1], accent[2]);
  draw_curve (self, cr, EMOTION);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, 0.75);
  draw_curve (self, cr, ARC);
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RegieBeatCurves *self = REGIE_BEAT_CURVES (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (!self->beat || !self->beat->parent_instance.owner)
    return;
  cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-GAP_PX, 0,
                                                              (float) width + 2 * GAP_PX,
                                                              (float) height));
  draw (self, cr);
  cairo_destroy (cr);
  for (int i = 0; i < N_CURVES; i++)
    gtk_widget_snapshot_child (widget, self->sliders[i], snapshot);
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
  int unused;

  /* What a child wants has to be asked for before it is given room. */
  for (int i = 0; i < N_CURVES; i++)
    gtk_widget_measure (REGIE_BEAT_CURVES (widget)->sliders[i], orientation, -1, &unused,
                        NULL, NULL, NULL);
  *minimum = *natural =
    orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT_PX : 2 * APART_PX;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RegieBeatCurves *self = REGIE_BEAT_CURVES (widget);

  for (int i = 0; i < N_CURVES; i++)
    gtk_widget_size_allocate (self->sliders[i],
                              &(GtkAllocation){ (int) middle (self, i) - APART_PX / 2, 0,
                                                APART_PX, height },
                              -1);
}

static void
curves_dispose (GObject *object)
{
  RegieBeatCurves *self = REGIE_BEAT_CURVES (object);

  g_clear_object (&self->document);
  g_clear_object (&self->beat);
  for (int i = 0; i < N_CURVES; i++)
    g_clear_pointer (&self->sliders[i], gtk_widget_unparent);
  G_OBJECT_CLASS (regie_beat_curves_parent_class)->dispose (object);
}

static void
regie_beat_curves_class_init (RegieBeatCurvesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = curves_dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_css_name (widget_class, "beat-curves");
}

static GtkWidget *
make_slider (RegieBeatCurves *self, int curve)
{
  GtkWidget *slider =
    gtk_scale_new_with_range (GTK_ORIENTATION_VERTICAL, curves[curve].low,
                              curves[curve].high, curves[curve].step);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *presses = gtk_event_controller_legacy_new ();

  gtk_range_set_inverted (GTK_RANGE (slider), TRUE);
  gtk_scale_set_has_origin (GTK_SCALE (slider), FALSE);
  gtk_scale_set_draw_value (GTK_SCALE (slider), FALSE);
  gtk_widget_add_css_class (slider, curves[curve].style);
  gtk_event_controller_set_propagation_phase (presses, GTK_PHASE_CAPTURE);
  g_signal_connect (slider, "change-value", G_CALLBACK (change_value), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  g_signal_connect (presses, "event", G_CALLBACK (watch_press), self);
  gtk_widget_add_controller (slider, keys);
  gtk_widget_add_controller (slider, presses);
  gtk_widget_set_parent (slider, GTK_WIDGET (self));
  return slider;
}

static void
regie_beat_curves_init (RegieBeatCurves *self)
{
  for (int i = 0; i < N_CURVES; i++)
    self->sliders[i] = make_slider (self, i);
}

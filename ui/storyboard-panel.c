/* One beat on the storyboard.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/storyboard-panel.h"

#include "app/base/units.h"
#include "app/play/beats.h"
#include "ui/scene-picture.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _RegieStoryboardPanel
{
  RegieCard parent_instance;
  GtkWidget *face;
  RegieScenePicture *picture;
  GtkLabel *title, *duration, *emotion;
};

G_DEFINE_FINAL_TYPE (RegieStoryboardPanel, regie_storyboard_panel, REGIE_TYPE_CARD)

static char *
show_emotion (RegieStoryboardPanel *self, RegieBeat *beat)
{
  g_autofree char *feeling =
    isnan (beat->emotion) ? NULL : regie_signed_format (beat->emotion);
  const char *classes[] = { "caption", "numeric", NULL, NULL };
  char *text =
    /* Translators: what the customer feels, −2 … +2 */
    feeling ? g_strdup_printf (_ ("Feeling %s"), feeling) : g_strdup ("");

  if (beat->emotion > 0)
    classes[2] = "supports";
  else if (beat->emotion < 0)
    classes[2] = "works-against";
  gtk_label_set_text (self->emotion, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->emotion), classes);
  return text;
}

static void
update (RegieCard *card)
{
  RegieStoryboardPanel *self = REGIE_STORYBOARD_PANEL (card);
  RegieBeat *beat = regie_card_record (card);
  g_autofree char *title =
    /* Translators: a beat's number and title */
    g_strdup_printf (C_ ("beat", "%u · %s"), regie_beats_position (beat) + 1,
                         beat->title && *beat->title ? beat->title : _ ("Untitled"));
  g_autofree char *duration = regie_duration_format (beat->duration);
  g_autofree char *feeling = show_emotion (self, beat);
  g_autofree char *spoken =
    g_strdup_printf ("%s, %s%s%s", title, duration, *feeling ? ", " : "", feeling);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->duration, duration);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  regie_scene_picture_show (self->picture,
                            regie_stage_production (regie_card_stage (card)),
                            regie_beats_scene (beat), beat);
  regie_row_set_label (GTK_WIDGET (self), spoken);
}

static void
changed (RegieCard *card)
{
  update (card);
  regie_scene_picture_refresh (REGIE_STORYBOARD_PANEL (card)->picture);
}

static gboolean
tells (RegieCard *card, RegieRecord *touched)
{
  RegieScene *scene = regie_beats_scene (regie_card_record (card));
  gpointer setting =
    regie_scene_setting (scene, regie_stage_production (regie_card_stage (card)));

  return regie_record_above (touched, REGIE_TYPE_SCENE) == (gpointer) scene ||
         regie_record_above (touched, REGIE_TYPE_SETTING) == setting ||
         REGIE_IS_ROLE (touched);
}

static GdkPaintable *
picture (RegieCard *card)
{
  return regie_scene_picture_paintable (REGIE_STORYBOARD_PANEL (card)->picture);
}

void
regie_storyboard_panel_set_width (RegieStoryboardPanel *self, int width_px)
{
  gtk_widget_set_size_request (self->face, width_px, -1);
  regie_scene_picture_set_size (self->picture, width_px, width_px * 3 / 4);
}

void
regie_storyboard_panel_scrolled (RegieStoryboardPanel *self)
{
  regie_scene_picture_scrolled (self->picture);
}

static void
regie_storyboard_panel_class_init (RegieStoryboardPanelClass *klass)
{
  RegieCardClass *card_class = REGIE_CARD_CLASS (klass);

  card_class->type = REGIE_TYPE_BEAT;
  card_class->along = GTK_ORIENTATION_HORIZONTAL;
  card_class->update = update;
  card_class->changed = changed;
  card_class->tells = tells;
  card_class->picture = picture;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "storyboard-panel");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
add_label (GtkWidget *box, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
regie_storyboard_panel_init (RegieStoryboardPanel *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->face = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->picture = g_object_new (REGIE_TYPE_SCENE_PICTURE, NULL);
  gtk_box_append (GTK_BOX (self->face), GTK_WIDGET (self->picture));
  self->title = add_label (self->face, "heading");
  gtk_label_set_max_width_chars (self->title, 1);
  self->duration = add_label (line, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->duration), "numeric");
  gtk_widget_set_hexpand (GTK_WIDGET (self->duration), TRUE);
  self->emotion = add_label (line, "caption");
  gtk_box_append (GTK_BOX (self->face), line);
  gtk_widget_set_parent (self->face, GTK_WIDGET (self));
}

/* The inspector's group of what somebody or something does between two beats.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/move-box.h"

#include "app/model/stand-in.h"
#include "app/play/beats.h"
#include "app/play/carrying.h"
#include "app/play/route.h"
#include "app/play/sentence.h"
#include "ui/choice-row.h"
#include "ui/field-row.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieStage *stage;     /* owned */
  RegieRecord *original; /* owned */
  RegieSubject *subject; /* its difference, owned; NULL once the beat is not shown */
  GtkWidget *box, *list; /* list: NULL before the first show */
  GtkWidget *words;      /* the row of the two labels */
  GtkLabel *sentence, *trouble;
  char *shape; /* which rows are there now, so that a row in use is left alone */
} Moving;

static void
moving_free (gpointer data)
{
  Moving *self = data;

  g_clear_object (&self->subject);
  g_object_unref (self->original);
  g_object_unref (self->stage);
  g_free (self->shape);
  g_free (self);
}

static RegieTimeline *
timeline_of (Moving *self)
{
  return regie_moment_timeline (regie_stage_moment (self->stage));
}

static RegiePath *
path_of (Moving *self)
{
  return regie_path_new (timeline_of (self), regie_stage_production (self->stage),
                         self->original, regie_stage_beat_number (self->stage));
}

static RegiePosition *
carrier_of (Moving *self, RegieRecord *element)
{
  return regie_carrying_of (timeline_of (self), REGIE_ELEMENT (element),
                            regie_stage_beat_number (self->stage));
}

/* Everything that may be carried, by whether the body carries it. */
static GPtrArray *
gather (Moving *self, gboolean carried)
{
  RegieScene *scene = regie_stage_scene (self->stage);
  RegieSetting *setting = regie_stage_setting (self->stage);
  GListModel *lists[] = { scene->elements, setting ? setting->elements : NULL };
  GPtrArray *found = g_ptr_array_new ();
  RegieRecord *element;

  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    for (unsigned k = 0; (element = regie_list_at (lists[i], k)); k++)
      {
        gpointer seen = regie_moment_seen (regie_stage_moment (self->stage), element);
        gboolean ours = carrier_of (self, element) == (gpointer) self->original;

        if (carried ? ours
                    : !ours && !REGIE_ELEMENT (seen)->hidden &&
                        REGIE_ELEMENT (element)->level != REGIE_LEVEL_SETTING &&
                        regie_carrying_may (REGIE_ELEMENT (element)))
          g_ptr_array_add (found, element);
      }
  return found;
}

/* Words */

static char *
say_still (Moving *self)
{
  RegiePosition *carrier =
    REGIE_IS_ELEMENT (self->original) ? carrier_of (self, self->original) : NULL;
  g_autofree char *name = NULL;

  if (!carrier)
    return g_strdup (_ ("Stays in its place in this beat."));
  name = regie_body_name (carrier, regie_stage_production (self->stage),
                          regie_stage_scene (self->stage));
  /* Translators: who carries the thing */
  return g_strdup_printf (_ ("%s carries it."), name);
}

static void
show_words (Moving *self, const RegiePath *path)
{
  RegieProduction *production = regie_stage_production (self->stage);
  RegieScene *scene = regie_stage_scene (self->stage);
  g_autofree char *sentence = NULL, *trouble = NULL;
  gboolean imperial;

  g_object_get (self->stage, "imperial", &imperial, NULL);
  sentence =
    path ? regie_path_sentence (path, production, scene, imperial) : say_still (self);
  trouble =
    path ? regie_path_trouble (path, production, scene, regie_stage_moment (self->stage))
         : NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  trouble ? trouble : "", -1);
  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->trouble, trouble ? trouble : "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->trouble)),
                          trouble != NULL);
}

static GtkLabel *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  return GTK_LABEL (label);
}

/* The same two bars as on the plan, and words: nobody has to see the colour. */
static GtkWidget *
make_words (Moving *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->sentence = make_label ();
  self->trouble = make_label ();
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("No way through"), -1);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->trouble));
  gtk_widget_add_css_class (line, "error");
  gtk_widget_add_css_class (row, "move-words");
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (row), line);
  return row;
}

/* With whom, and by whom */

static void
body_chosen (RegieRecord *body, gpointer data)
{
  Moving *self = data;

  if (REGIE_IS_ELEMENT (self->original))
    regie_carrying_set (regie_stage_document (self->stage),
                        regie_stage_beat (self->stage), REGIE_ELEMENT (self->original),
                        REGIE_POSITION (body));
  else
    regie_subject_set (self->subject, regie_subject_field (self->subject, "along-with"),
                       (RegieValue){ .text = body ? body->id : NULL });
}

static void
add_bodies (Moving *self, const char *title, RegieRecord *chosen)
{
  RegieScene *scene = regie_stage_scene (self->stage);
  g_autoptr (RegieChoices) choices = regie_choices_new (_ ("Nobody"));
  RegiePosition *body;

  for (unsigned i = 0; (body = regie_list_at (scene->positions, i)); i++)
    {
      g_autofree char *name =
        regie_body_name (body, regie_stage_production (self->stage), scene);

      if (REGIE_RECORD (body) != self->original)
        regie_choices_add (choices, name, REGIE_RECORD (body));
    }
  gtk_list_box_append (GTK_LIST_BOX (self->list),
                       regie_choice_row_new (title, choices, chosen,
                                             &(RegieChoosing){ body_chosen, self }));
}

/* What a body carries */

static void
put_down (GtkWidget *button, Moving *self)
{
  regie_carrying_set (regie_stage_document (self->stage), regie_stage_beat (self->stage),
                      g_object_get_data (G_OBJECT (button), "element"), NULL);
}

static void
add_carried (Moving *self, RegieRecord *element)
{
  g_autofree char *name = regie_stage_name_of (self->stage, element);
  g_autofree char *title = g_strdup_printf (_ ("Carries %s"), name);
  GtkWidget *button = gtk_button_new_with_label (_ ("Put Down"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("It stays where it is held in this beat"));
  g_object_set_data_full (G_OBJECT (button), "element", g_object_ref (element),
                          g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (put_down), self);
  gtk_list_box_append (GTK_LIST_BOX (self->list), regie_titled_row_new (title, button));
}

static void
element_chosen (RegieRecord *element, gpointer data)
{
  Moving *self = data;

  if (element)
    regie_carrying_set (regie_stage_document (self->stage),
                        regie_stage_beat (self->stage), REGIE_ELEMENT (element),
                        REGIE_POSITION (self->original));
}

static void
add_pick_up (Moving *self)
{
  g_autoptr (GPtrArray) elements = gather (self, FALSE);
  g_autoptr (RegieChoices) choices = regie_choices_new (_ ("Choose…"));

  if (elements->len == 0)
    return;
  for (unsigned i = 0; i < elements->len; i++)
    {
      g_autofree char *name = regie_stage_name_of (self->stage, elements->pdata[i]);

      regie_choices_add (choices, name, elements->pdata[i]);
    }
  gtk_list_box_append (GTK_LIST_BOX (self->list),
                       regie_choice_row_new (_ ("Picks up"), choices, NULL,
                                                &(RegieChoosing){ element_chosen,
                                                                  self }));
}

/* All of it */

static void
add_timing (Moving *self, const RegiePath *path)
{
  static const char *const names[] = { "pace", "delay", "hold" };

  for (size_t i = path->led ? 2 : 0; i < G_N_ELEMENTS (names); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         regie_field_row_new (self->subject,
                                              regie_subject_field (self->subject,
                                                                   names[i]),
                                              FALSE));
}

static void
fill (Moving *self, const RegiePath *path)
{
  g_autoptr (GPtrArray) carried = gather (self, TRUE);

  if (self->list)
    gtk_box_remove (GTK_BOX (self->box), self->list);
  self->list = regie_boxed_list_new (_ ("Move"));
  self->words = regie_plain_row_new (make_words (self));
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->words);
  if (path)
    add_timing (self, path);
  if (path && REGIE_IS_POSITION (self->original))
    add_bodies (self,
                _ ("Together with"),
                   REGIE_RECORD (regie_timeline_body (timeline_of (self),
                                                      path->difference->along_with)));
  if (REGIE_IS_POSITION (self->original))
    {
      for (unsigned i = 0; i < carried->len; i++)
        add_carried (self, carried->pdata[i]);
      add_pick_up (self);
    }
  else if (regie_carrying_may (REGIE_ELEMENT (self->original)))
    add_bodies (self, _ ("Carried by"), REGIE_RECORD (carrier_of (self, self->original)));
  gtk_box_append (GTK_BOX (self->box), self->list);
}

static void
append_ids (GString *shape, GPtrArray *records)
{
  for (unsigned i = 0; i < records->len; i++)
    g_string_append_printf (shape, " %s", REGIE_RECORD (records->pdata[i])->id);
}

static void
append_bodies (GString *shape, Moving *self)
{
  RegieScene *scene = regie_stage_scene (self->stage);
  RegiePosition *body;

  for (unsigned i = 0; (body = regie_list_at (scene->positions, i)); i++)
    {
      g_autofree char *name =
        regie_body_name (body, regie_stage_production (self->stage), scene);

      g_string_append_printf (shape, " %s %s", body->parent_instance.id, name);
    }
}

/* What the rows depend on, but for what they show. */
static char *
shape_of (Moving *self, const RegiePath *path)
{
  g_autoptr (GPtrArray) carried = gather (self, TRUE), others = gather (self, FALSE);
  RegiePosition *carrier =
    REGIE_IS_ELEMENT (self->original) ? carrier_of (self, self->original) : NULL;
  GString *shape = g_string_new (!path ? "stays" : path->led ? "follows" : "moves");

  g_string_append_printf (shape, " %s %s |",
                          path && path->difference->along_with
                            ? path->difference->along_with
                            : "-",
                          carrier ? carrier->parent_instance.id : "-");
  append_bodies (shape, self);
  if (REGIE_IS_POSITION (self->original))
    {
      append_ids (shape, carried);
      g_string_append (shape, " |");
      append_ids (shape, others);
    }
  return g_string_free (shape, FALSE);
}

static void
show (Moving *self)
{
  g_autoptr (RegiePath) path = NULL;
  g_autofree char *shape = NULL;

  /* The inspector makes another for another beat or scene, but later than this. */
  if (!regie_stage_moment (self->stage) || !self->original->owner || !self->original->id)
    return;
  path = path_of (self);
  shape = shape_of (self, path);
  if (g_strcmp0 (shape, self->shape) != 0)
    fill (self, path);
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  show_words (self, path);
}

static void
changed (RegieDocument *document, GPtrArray *records, GtkWidget *box)
{
  show (g_object_get_data (G_OBJECT (box), "moving"));
}

GtkWidget *
regie_move_box_new (RegieStage *stage, RegieRecord *record)
{
  Moving *self = g_new0 (Moving, 1);

  self->stage = g_object_ref (stage);
  self->original = g_object_ref (regie_record_original (record));
  self->subject =
    regie_subject_new_difference (regie_stage_document (stage), regie_stage_beat (stage),
                                  self->original->id);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_object_set_data_full (G_OBJECT (self->box), "moving", self, moving_free);
  g_signal_connect_object (regie_stage_document (stage), "changed", G_CALLBACK (changed),
                           self->box, 0);
  show (self);
  return self->box;
}

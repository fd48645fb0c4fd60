/* Toolkit parts that a later GTK or libadwaita replaces, in one place.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/compat.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieAnswer answer;
  gpointer data;
} Question;

static void
answered (AdwMessageDialog *dialog, const char *response, Question *question)
{
  if (question->answer)
    question->answer (response, question->data);
}

static void
free_question (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
regie_ask (GtkWindow *parent,
           const char *heading,
           const char *body,
           const RegieChoiceButton *buttons,
           RegieAnswer answer,
           gpointer data)
{
  GtkWidget *widget = adw_message_dialog_new (parent, heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  Question *question = g_new0 (Question, 1);
  const char *last = NULL;

  question->answer = answer;
  question->data = data;
  adw_message_dialog_set_close_response (dialog, buttons[0].id);
  for (const RegieChoiceButton *button = buttons; button->id; button++)
    {
      adw_message_dialog_add_response (dialog, button->id, button->label);
      adw_message_dialog_set_response_appearance (dialog, button->id, button->appearance);
      last = button->id;
    }
  adw_message_dialog_set_default_response (dialog, last);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), question,
                         free_question, 0);
  regie_name_plainly (widget);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
regie_tell (GtkWindow *parent, const char *heading, const char *body)
{
  const RegieChoiceButton buttons[] = {
    { "close", _ ("_Close"), ADW_RESPONSE_DEFAULT }, { NULL, NULL, ADW_RESPONSE_DEFAULT },
  };

  regie_ask (parent, heading, body, buttons, NULL, NULL);
}

typedef struct
{
  RegieChosen chosen;
  gpointer data;
} Choice;

static void
chooser_answered (GtkNativeDialog *chooser, int response, Choice *choice)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  choice->chosen (file, choice->data);
  g_free (choice);
  g_object_unref (chooser);
}

static void
run_chooser (GtkFileChooserNative *chooser,
             const char *name,
             const char *patterns, /* with blanks between */
             RegieChosen chosen,
             gpointer data)
{
  GtkFileFilter *filter = gtk_file_filter_new ();
  g_auto (GStrv) each = g_strsplit (patterns, " ", -1);
  Choice *choice = g_new0 (Choice, 1);

  choice->chosen = chosen;
  choice->data = data;
  gtk_file_filter_set_name (filter, name);
  for (char **pattern = each; *pattern; pattern++)
    gtk_file_filter_add_pattern (filter, *pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect (chooser, "response", G_CALLBACK (chooser_answered), choice);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
regie_choose_open (GtkWindow *parent, RegieChosen chosen, gpointer data)
{
  run_chooser (gtk_file_chooser_native_new (_ ("Open Production"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel")),
    _ ("Productions"), "*.production", chosen, data);
}

void
regie_choose_picture (GtkWindow *parent, RegieChosen chosen, gpointer data)
{
  run_chooser (gtk_file_chooser_native_new (_ ("Place a Plan Underneath"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
    _ ("_Open"), _ ("_Cancel")),
    _ ("Plans and photos"),
       "*.png *.PNG *.jpg *.JPG *.jpeg *.JPEG *.svg *.SVG *.pdf *.PDF", chosen, data);
}

char *
regie_path_beside (GFile *beside, const char *name)
{
  g_autoptr (GFile) folder = beside ? g_file_get_parent (beside) : NULL;
  g_autofree char *within = folder ? g_file_get_path (folder) : NULL;

  if (!within)
    within = g_strdup (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS));
  return g_build_filename (within ? within : g_get_home_dir (), name, NULL);
}

/* A path shows its folder first; a name alone leaves that to the system. */
static void
suggest (GtkFileChooser *chooser, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  if (g_path_is_absolute (path))
    gtk_file_chooser_set_current_folder (chooser, file, NULL);
  gtk_file_chooser_set_current_name (chooser, name);
}

/* "*.pdf" in words. Returns: (transfer full). */
static char *
name_pattern (const char *pattern)
{
  g_autofree char *ending = NULL;

  if (g_str_equal (pattern, "*"))
    return g_strdup (_ ("All files"));
  if (g_str_equal (pattern, "*.production"))
    return g_strdup (_ ("Productions"));
  ending = g_ascii_strup (pattern + strlen ("*."), -1);
  /* Translators: of files of a format, as “PDF files” */
  return g_strdup_printf (_ ("%s files"), ending);
}

void
regie_choose_save (GtkWindow *parent,
                   const char *title,
                   const char *name,
                   const char *pattern,
                   RegieChosen chosen,
                   gpointer data)
{
  g_autofree char *kind = name_pattern (pattern);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                 _ ("_Save"), _ ("_Cancel"));

  suggest (GTK_FILE_CHOOSER (chooser), name);
  run_chooser (chooser, kind, pattern, chosen, data);
}

/* The keyboard goes to the button inside, which GTK would call by its type. */
static void
name_inner (GtkWidget *outer)
{
  GtkWidget *inner = gtk_widget_get_first_child (outer);

  if (GTK_IS_TOGGLE_BUTTON (inner))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (inner),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY, outer, NULL, -1);
}

/* The menu of a split button has but a tooltip. */
static void
name_menu (GtkWidget *button)
{
  if (!gtk_widget_get_ancestor (button, ADW_TYPE_SPLIT_BUTTON))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_widget_get_tooltip_text (button), -1);
  name_inner (button);
}

/* Returns: (nullable): what the button's mnemonic stands in, also where an icon may take its
 * place. */
static GtkWidget *
mnemonic_of (GtkButton *button)
{
  GtkWidget *child = gtk_button_get_child (button);

  if (ADW_IS_SQUEEZER (child))
    child = gtk_widget_get_first_child (child);
  return GTK_IS_LABEL (child) && gtk_label_get_use_underline (GTK_LABEL (child)) ? child
                                                                                 : NULL;
}

void
regie_name_plainly (GtkWidget *widget)
{
  GtkWidget *label = NULL;

  if (GTK_IS_DROP_DOWN (widget))
    name_inner (widget);
  if (GTK_IS_MENU_BUTTON (widget))
    name_menu (widget);
  if (GTK_IS_BUTTON (widget))
    label = mnemonic_of (GTK_BUTTON (widget));
  if (label)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_label_get_text (GTK_LABEL (label)), -1);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget),
                                     GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    }
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    regie_name_plainly (at);
}

void
regie_close_on_escape (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

void
regie_accent_colour (GtkWidget *widget, double out[3])
{
  GdkRGBA colour = { 0.21f, 0.52f, 0.89f, 1 };

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget),
                                  "accent_bg_color", &colour);
  G_GNUC_END_IGNORE_DEPRECATIONS
  out[0] = colour.red;
  out[1] = colour.green;
  out[2] = colour.blue;
}

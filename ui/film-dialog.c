/* Exporting a rehearsal.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/film-dialog.h"

#include "app/base/resources.h"
#include "app/file/writer.h"
#include "app/film/film-file.h"
#include "ui/compat.h"

#include <gio/gunixoutputstream.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>

struct _RegieFilmDialog
{
  AdwWindow parent_instance;
  RegieDocument *document;
  RegieScene *scene; /* (nullable) */
  RegieRole *role;   /* (nullable) */
  GSubprocess *process;
  GCancellable *cancellable;
  GDataInputStream *lines; /* what the process tells */
  GOutputStream *words;    /* what it says of the file, and why it fails */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwComboRow *format_row, *size_row;
  GtkSpinButton *fps;
  GtkLabel *what;
  GtkProgressBar *progress;
  GtkWidget *export_button;
};

G_DEFINE_FINAL_TYPE (RegieFilmDialog, regie_film_dialog, ADW_TYPE_WINDOW)

/* Of letters that say why it failed. */
#define MOST 400

static const int widths[] = { 640, 1280, 1920 };

gboolean
regie_film_dialog_is_busy (RegieFilmDialog *self)
{
  return self->process != NULL;
}

static void
show_busy (RegieFilmDialog *self)
{
  gboolean busy = regie_film_dialog_is_busy (self);

  gtk_stack_set_visible_child_name (self->stack, busy ? "busy" : "choices");
  gtk_widget_set_sensitive (self->export_button, !busy);
}

static void
forget_process (RegieFilmDialog *self)
{
  g_clear_object (&self->process);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->lines);
  g_clear_object (&self->words);
}

/* The other process may have ended already: then this does nothing. */
static void
cancel (RegieFilmDialog *self)
{
  if (!self->process)
    return;
  g_subprocess_force_exit (self->process);
  g_cancellable_cancel (self->cancellable);
  forget_process (self);
  show_busy (self);
}

/* What the process tells while it works */

static void read_line (RegieFilmDialog *self);

static void
line_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieFilmDialog) self = data;
  g_autofree char *line =
    g_data_input_stream_read_line_finish_utf8 (G_DATA_INPUT_STREAM (source), result, NULL,
                                               NULL);
  unsigned done, of;

  if (!line || G_DATA_INPUT_STREAM (source) != self->lines)
    return;
  if (sscanf (line, "%u/%u", &done, &of) == 2 && of > 0)
    gtk_progress_bar_set_fraction (self->progress, (double) done / of);
  read_line (self);
}

static void
read_line (RegieFilmDialog *self)
{
  g_data_input_stream_read_line_async (self->lines, G_PRIORITY_DEFAULT, self->cancellable,
                                       line_read, g_object_ref (self));
}

/* Its first words. */
static void
tell_failure (RegieFilmDialog *self, GMemoryOutputStream *words)
{
  g_autofree char *all =
    g_utf8_make_valid (g_memory_output_stream_get_data (words),
                       (gssize) g_memory_output_stream_get_data_size (words));
  glong length = g_utf8_strlen (all, -1);
  g_autofree char *first = g_utf8_substring (all, 0, MIN (length, MOST));

  regie_tell (GTK_WINDOW (self), _ ("Not exported"), g_strstrip (first));
}

/* Notices about the file (exit status 1) do not keep the film from being whole. */
static void
process_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieFilmDialog) self = data;
  GSubprocess *process = G_SUBPROCESS (source);
  g_autoptr (GMemoryOutputStream) words = NULL;

  g_subprocess_wait_finish (process, result, NULL);
  if (process != self->process)
    return;
  words = g_object_ref (G_MEMORY_OUTPUT_STREAM (self->words));
  forget_process (self);
  show_busy (self);
  if (g_subprocess_get_if_exited (process) && g_subprocess_get_exit_status (process) < 2)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Exported")));
  else
    tell_failure (self, words);
}

/* It has said all it had to say: then it ends, and not before it is heard. */
static void
words_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieFilmDialog) self = data;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);
  if (G_OUTPUT_STREAM (source) == self->words)
    g_subprocess_wait_async (self->process, NULL, process_done, g_object_ref (self));
}

static void
read_words (RegieFilmDialog *self)
{
  self->words = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (self->words, g_subprocess_get_stderr_pipe (self->process),
                                G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT,
                                NULL, words_read, g_object_ref (self));
}

static void
production_sent (GObject *source, GAsyncResult *result, gpointer bytes)
{
  g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL);
  g_output_stream_close_async (G_OUTPUT_STREAM (source), G_PRIORITY_DEFAULT, NULL, NULL,
                               NULL);
  g_bytes_unref (bytes);
}

/* Starting it */

static void
add_option (GPtrArray *words, const char *name, char *value)
{
  g_ptr_array_add (words, g_strdup (name));
  g_ptr_array_add (words, value);
}

static GPtrArray *
make_command (RegieFilmDialog *self, const char *path)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  unsigned format = adw_combo_row_get_selected (self->format_row), place;

  g_ptr_array_add (words, regie_resources_command ());
  g_ptr_array_add (words, g_strdup ("export"));
  add_option (words, "--sheet", g_strdup ("rehearsal"));
  add_option (words, "--format", g_strdup (regie_film_format_names[format]));
  add_option (words, "--fps",
              g_strdup_printf ("%d", gtk_spin_button_get_value_as_int (self->fps)));
  add_option (words, "--width",
              g_strdup_printf ("%d",
                               widths[adw_combo_row_get_selected (self->size_row)]));
  if (self->scene && regie_record_place (REGIE_RECORD (self->scene), &place))
    add_option (words, "--scene", g_strdup_printf ("%u", place + 1));
  /* Two roles may have one name. */
  if (self->role)
    add_option (words, "--role", g_strdup (REGIE_RECORD (self->role)->id));
  add_option (words, "-o", g_strdup (path));
  g_ptr_array_add (words, g_strdup ("--progress"));
  g_ptr_array_add (words, g_strdup ("-"));
  g_ptr_array_add (words, NULL);
  return words;
}

/* The process reads the production as it is now; what is changed later does not matter. */
static void
send_production (RegieFilmDialog *self)
{
  GBytes *bytes = regie_writer_write (regie_document_production (self->document));
  GOutputStream *pipe = g_subprocess_get_stdin_pipe (self->process);

  /* A pipe holds less than a long production; waiting for room would stop the window, and a
   * process that first has a lot to tell would never make any. */
  g_unix_set_fd_nonblocking (g_unix_output_stream_get_fd (G_UNIX_OUTPUT_STREAM (pipe)),
                             TRUE, NULL);
  g_output_stream_write_all_async (pipe, g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes), G_PRIORITY_DEFAULT,
                                   self->cancellable, production_sent, bytes);
}

void
regie_film_dialog_export (RegieFilmDialog *self, const char *path)
{
  g_autoptr (GPtrArray) command = make_command (self, path);
  g_autoptr (GError) error = NULL;

  cancel (self);
  self->process =
    g_subprocess_newv ((const char *const *) command->pdata,
                       G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                         G_SUBPROCESS_FLAGS_STDERR_PIPE,
                       &error);
  if (!self->process)
    {
      regie_tell (GTK_WINDOW (self), _ ("Not exported"), error->message);
      return;
    }
  self->cancellable = g_cancellable_new ();
  self->lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_busy (self);
  send_production (self);
  read_line (self);
  read_words (self);
}

/* Choosing */

static void
file_chosen (GFile *file, gpointer data)
{
  g_autoptr (RegieFilmDialog) self = data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    regie_film_dialog_export (self, path);
}

static void
export_clicked (RegieFilmDialog *self)
{
  gboolean webp = adw_combo_row_get_selected (self->format_row) == 0;
  RegieProduction *production = regie_document_production (self->document);
  const char *title = production->title && *production->title ? production->title
                                                              : _ ("Untitled production");
  g_autofree char *name =
    g_strdup_printf ("%s – %s%s", title, _ ("Rehearsal"), webp ? ".webp" : "");

  g_strdelimit (name, "/", '-');
  regie_choose_save (GTK_WINDOW (self), _ ("Export Rehearsal"), name,
                                           webp ? "*.webp" : "*", file_chosen,
                                           g_object_ref (self));
}

static gboolean
film_dialog_close_request (GtkWindow *window)
{
  cancel (REGIE_FILM_DIALOG (window));
  return GTK_WINDOW_CLASS (regie_film_dialog_parent_class)->close_request (window);
}

static void
film_dialog_dispose (GObject *object)
{
  RegieFilmDialog *self = REGIE_FILM_DIALOG (object);

  if (self->process)
    g_subprocess_force_exit (self->process);
  forget_process (self);
  g_clear_object (&self->scene);
  g_clear_object (&self->role);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (regie_film_dialog_parent_class)->dispose (object);
}

static void
regie_film_dialog_class_init (RegieFilmDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = film_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = film_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/film-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieFilmDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RegieFilmDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RegieFilmDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, RegieFilmDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, RegieFilmDialog, fps);
  gtk_widget_class_bind_template_child (widget_class, RegieFilmDialog, what);
  gtk_widget_class_bind_template_child (widget_class, RegieFilmDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, RegieFilmDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked);
  gtk_widget_class_bind_template_callback (widget_class, cancel);
}

static void
regie_film_dialog_init (RegieFilmDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

RegieFilmDialog *
regie_film_dialog_show (GtkWindow *parent,
                        RegieDocument *document,
                        RegieScene *scene,
                        RegieRole *role)
{
  RegieFilmDialog *self =
    g_object_new (REGIE_TYPE_FILM_DIALOG, "transient-for", parent, NULL);
  const char *played = scene && scene->title ? scene->title : _ ("All scenes");
  g_autofree char *text = NULL;

  self->document = g_object_ref (document);
  g_set_object (&self->scene, scene);
  g_set_object (&self->role, role);
  /* Translators: a scene, and the role as which it is watched */
  text = role && role->name
    ? g_strdup_printf (C_ ("film", "%s, watched as %s"), played, role->name)
    : g_strdup (played);
  gtk_label_set_text (self->what, text);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/* A copy that may leave the house: without the players and what is said of them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file/reader.h"
#include "app/file/writer.h"
#include "app/model/share.h"
#include "ui/background.h"
#include "ui/compat.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

static void
copy_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieSaved) saved = regie_background_save_finish (result, &error);
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text =
    g_strdup_printf (_ ("“%s” is saved without players and notes on them"), name);

  regie_window_set_busy (self, FALSE);
  if (saved)
    regie_window_toast (self, text);
  else
    regie_tell (GTK_WINDOW (self), _ ("Copy not saved"), error->message);
}

/* By way of its bytes: a production read anew shares nothing with the one shown. */
static RegieProduction *
make_copy (RegieWindow *self)
{
  g_autoptr (GBytes) bytes =
    regie_writer_write (regie_document_production (self->document));
  g_autoptr (RegieReading) reading = regie_reader_read (bytes, "", 0, NULL, NULL);

  regie_share (reading->production);
  return g_object_ref (reading->production);
}

static void
chosen (GFile *file, gpointer data)
{
  RegieWindow *self = data;
  g_autoptr (RegieProduction) copy = NULL;

  if (!file || self->busy)
    return;
  if (self->file && g_file_equal (self->file, file))
    {
      regie_tell (GTK_WINDOW (self),
                  _ ("Copy not saved"),
                     _ ("That is the production itself, with all that is private. Choose "
                     "another name for the copy."));
      return;
    }
  copy = make_copy (self);
  regie_window_set_busy (self, TRUE);
  regie_background_save (file, copy, NULL, REGIE_SAVE_OVERWRITE, copy_saved,
                         g_object_ref (self));
}

void
regie_window_share_action (GtkWidget *widget, const char *action, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);
  const char *title = regie_document_production (self->document)->title;
  g_autofree char *name = NULL, *path = NULL;

  regie_window_take_typing (self);
  /* Translators: a file's name; %s is the production's title */
  name = g_strdup_printf (_ ("%s, to share.production"),
                             title && *title ? title : _ ("Untitled production"));
  g_strdelimit (name, "/", '-');
  path = regie_path_beside (self->file, name);
  regie_choose_save (GTK_WINDOW (self), _ ("Save a Copy to Share"), path, "*.production",
                                           chosen, self);
}

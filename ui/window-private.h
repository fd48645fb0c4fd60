/* What the window's sources share: window.c shows, window-open.c and window-save.c deal with
 * files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/file/lock.h"
#include "app/recover/lost-work.h"
#include "app/recover/recorder.h"
#include "ui/stage-page.h"
#include "ui/watch.h"
#include "ui/window.h"

G_BEGIN_DECLS

struct _RegieWindow
{
  AdwApplicationWindow parent_instance;
  GSettings *settings;
  RegieDocument *document; /* NULL while the welcome page shows */
  RegieStage *stage;
  RegieRecorder *recorder; /* of the document */
  GFile *file;             /* where it is saved; NULL for a production never saved */
  GBytes *base;            /* the file's bytes when last read or written */
  char *digest;            /* of them */
  gboolean read_only;      /* made by a newer version */
  gboolean busy;           /* reading or saving */
  gboolean closing;        /* close once saved */
  RegieWatch *watch;       /* of the file */
  char *told;              /* the digest of what was told of it; "" that it is gone */
  gboolean gone;           /* the file, since it was last read or written */
  RegieLock *lock;         /* of the file; NULL where there can be none */
  GFile *wanted; /* the file that somebody else has open, while that is asked about */
  gboolean save_merged;   /* once both versions that were merged are kept */
  gboolean told_left_out; /* that control characters are left out */
  gboolean told_remote;   /* what cannot be promised on another computer */
  gboolean told_unkept;   /* that no earlier versions are kept */
  GCancellable *reading;  /* while a file is read */
  RegieWindow *opener;    /* shows what this one could not open; weak */
  guint pulse;            /* the source that shows progress after half a second */

  AdwToastOverlay *toasts;
  GtkStack *main_stack, *title_stack;
  GtkWidget *switcher;
  AdwViewStack *places;
  GtkWidget *header;
  GtkWidget *rehearse; /* (nullable): made when it is first needed */
  AdwBin *script_place, *stage_place, *storyboard_place;
  /* In these places, made with the first production: */
  RegieStagePage *stage_page;
  GtkWidget *script_page, *storyboard_page;
  GtkWidget *welcome, *undo_button, *redo_button, *save_button;
  AdwSplitButton *open_button;
  GtkWidget *find_button, *finder;
  GMenuModel *main_menu, *place_menu;
  GtkProgressBar *progress;
  GtkWidget *notice_bar;
};

/* production: as it is when read from what regie_window_know() was told, or never saved. */
void regie_window_set_production (RegieWindow *self, RegieProduction *production);
void regie_window_show_title (RegieWindow *self);
/* What is typed but not yet confirmed in an entry becomes part of the production. */
void regie_window_take_typing (RegieWindow *self);

/* Shows the panels that are wanted. */
void regie_window_show_panels (RegieWindow *self);

/* window-file.c: progress is shown when it lasts over half a second. */
void regie_window_set_busy (RegieWindow *self, gboolean busy);
/* What was cancelled is not told. */
void regie_window_tell_error (RegieWindow *self,
                              const char *heading,
                              const GError *error);
/* What the file holds, as last read or written; NULL for no file. */
void regie_window_know (RegieWindow *self, GBytes *bytes, const char *digest);
void regie_window_remember (GFile *file);
void regie_window_fill_recent (RegieWindow *self);

/* A toast for what can be taken back, with the way back on it. */
void regie_window_undo_toast (GtkWidget *page, const char *text, RegieWindow *self);

/* window-find.c */
void regie_window_find_action (GtkWidget *widget, const char *name, GVariant *target);
/* What can be done from the finder, once the stage's page is there. */
void regie_window_fill_finder (RegieWindow *self);

/* window-recover.c */
/* Records the document as it is, when read from the base (see regie_recorder_new()). base:
 * (nullable): NULL when it did not come from a file. work: (nullable) (transfer full). */
void regie_window_record (RegieWindow *self, GBytes *base, RegieKeptWork *work);
/* Shows the document with what was unsaved; lost loses its work to the window. */
void regie_window_recover (RegieWindow *self, RegieLostWork *lost);

/* window-rehearse.c */
void regie_window_rehearse_action (GtkWidget *widget, const char *name, GVariant *target);
gboolean regie_window_is_rehearsing (RegieWindow *self);
/* The stage shows the beat that was on last. */
void regie_window_leave_rehearsal (RegieWindow *self);

/* window-open.c and window-save.c */
void regie_window_new_action (GtkWidget *widget, const char *name, GVariant *target);
void regie_window_open_action (GtkWidget *widget, const char *name, GVariant *target);
void regie_window_save_action (GtkWidget *widget, const char *name, GVariant *target);
void regie_window_save_as_action (GtkWidget *widget, const char *name, GVariant *target);
/* window-share.c: saves a copy without what is private. */
void regie_window_share_action (GtkWidget *widget, const char *name, GVariant *target);
/* window-watch.c: the file was read or written: from now on what others do to it is told, and
 * others are told that it is open here. */
void regie_window_follow_file (RegieWindow *self);
void regie_window_unwatch (RegieWindow *self);
/* It has no file, though it came from one: text says so, and it can be saved. */
void regie_window_tell_copy (RegieWindow *self, const char *text);
/* Says once what cannot be promised where the file is, if it is reached without a path. */
void regie_window_tell_remote (RegieWindow *self);
/* All is as it should be: what was told of the file is over. */
void regie_window_tell_nothing (RegieWindow *self);

/* window-lock.c */
void regie_window_lock (RegieWindow *self);
void regie_window_unlock (RegieWindow *self);

/* Reads without asking who has it open; a copy becomes a production without a file. */
void regie_window_read (RegieWindow *self, GFile *file);
void regie_window_read_copy (RegieWindow *self, GFile *file);
/* Shows progress, and a window without a production waits. */
void regie_window_begin_reading (RegieWindow *self);
/* Nothing was read: a window made only for that goes. */
void regie_window_give_up_reading (RegieWindow *self);
/* Takes what is in the file now; what was not saved is set aside as a copy first. */
void regie_window_reload (RegieWindow *self);
/* Saves where the file was, now that it is gone. */
void regie_window_save_again (RegieWindow *self);

/* window-merge.c: merges what is in the file now, when what both come from is known; shows
 * what comes of it first. save: save it then. */
void regie_window_merge (RegieWindow *self, gboolean save);
/* window-versions.c */
void regie_window_versions_action (GtkWidget *widget, const char *name, GVariant *target);
/* Opens here when the window is empty, else in a window of its own. */
void regie_window_open_beside (RegieWindow *self, GFile *file);
/* TRUE when nothing would be lost; else asks, and closes later if so answered. */
gboolean regie_window_may_close (RegieWindow *self);

G_END_DECLS

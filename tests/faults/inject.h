/* Lets one call on a file go wrong: what a preloaded library is asked to do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

/* "KIND ERRNO AT FOLDER TRACE": of the calls on what is in FOLDER the ATth (from 1) goes
 * wrong, and its name is written to the file TRACE. A plan in the environment by this name
 * holds from the start of a program; KIND is a letter: */
#define FAULT_PLAN "REGIE_FAULT"
#define FAULT_ERROR 'e'       /* it fails */
#define FAULT_STUCK 'f'       /* it and all like it from there on fail */
#define FAULT_SHORT 's'       /* it reads or writes only half */
#define FAULT_KILL_BEFORE 'b' /* the process ends instead */
#define FAULT_KILL_MIDWAY 'm' /* it reads or writes only half, and the process ends */
#define FAULT_KILL_AFTER 'a'  /* the process ends when it is done */

/* The library has `void fault_arm (const char *plan)` as well; NULL is for no faults. */

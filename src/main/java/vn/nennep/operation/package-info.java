/** What the operator needs: a start that refuses a wrong configuration, health, figures, a log that tells nothing of people, backup and restore. It knows all rooms, and no room knows it. */
package vn.nennep.operation;

/** Accounts: code sheets, the first login, forgotten and changed passwords, the log of logins; and the notices that go on paper. */
package vn.nennep.administration.account;

package medassist.console.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import medassist.application.access.KeepingAccounts;
import medassist.application.access.KeepingAccounts.Listed;
import medassist.console.block.Link;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;
import medassist.domain.access.Login;
import medassist.domain.validity.China;

/** The accounts there are 账号, without any secret, of which none is kept. */
@Controller("/console/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountsController {

    private final KeepingAccounts accounts;
    private final InstantSource clock;

    AccountsController(KeepingAccounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.ACCOUNTS);
        return Html.page(
                frame,
                List.of(
                        Notice.info(frame.t("accounts.how")),
                        new Table(
                                frame.title(),
                                List.of(
                                        Column.text(frame.t("account.name")),
                                        Column.text(frame.t("account.roles")),
                                        Column.text(frame.t("account.reach")),
                                        Column.text(frame.t("state")),
                                        Column.text(frame.t("account.signIn")),
                                        Column.text(frame.t("account.lastSignIn")),
                                        Column.number(frame.t("account.keys"))),
                                accounts.list(visitor.caller()).stream()
                                        .map(listed -> row(frame, listed))
                                        .toList(),
                                frame.t("accounts.none"))));
    }

    private Row row(Frame frame, Listed listed) {
        var account = listed.account();
        return Row.of(
                Link.plain(account.name()),
                Link.plain(account.roles().stream()
                        .sorted()
                        .map(role -> frame.t("role." + role))
                        .collect(Collectors.joining(" · "))),
                Link.plain(account.reach().extents().entrySet().stream()
                        .map(extent -> frame.t("dimension." + extent.getKey()) + " "
                                + extent.getValue().names().stream().sorted().collect(Collectors.joining("、")))
                        .sorted()
                        .collect(Collectors.joining(" · "))),
                Link.plain(frame.t(account.isOpen(China.day(clock.instant())) ? "account.open" : "account.closed")),
                Link.plain(listed.login().map(login -> signIn(frame, login)).orElse(frame.t("account.keyOnly"))),
                Link.plain(listed.login()
                        .flatMap(Login::lastSignIn)
                        .map(Said::time)
                        .orElse("")),
                Link.plain(String.valueOf(listed.keys().size())));
    }

    private String signIn(Frame frame, Login login) {
        if (login.isLocked(clock.instant())) {
            return frame.t("account.locked");
        }
        if (login.isInitial()) {
            return frame.t("account.initial");
        }
        return frame.t(login.confirmedFactor().isPresent() ? "account.factor" : "account.password");
    }
}

package org.vereda.exchange.catena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.exchange.wire.WireVersion;

class PlaneCallTest {
    private static final String ID = "5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c12";
    private static final String PARTNER = "BPNL0000000AXXXX";

    private static PlaneCall read(String method, String query) {
        return PlaneCall.read(new PlaneCall.Received(
                method, "/footprintExchange/" + ID, query, PARTNER, method.equals("PUT") ? "{}" : ""));
    }

    @Test
    void whoAsksNamesAPartAndMeansModelNineUnlessStated() {
        assertThat(read("GET", "manufacturerPartId=A%2F1+b&message=please&other=1"))
                .isEqualTo(new PlaneCall.Ask(
                        ID, PARTNER, Optional.of("A/1 b"), Optional.empty(), "please", WireVersion.CATENA_X_9));
        assertThat(read("GET", "customerPartId=7&dataModelVersion=10.0.0"))
                .isEqualTo(new PlaneCall.Ask(
                        ID, PARTNER, Optional.empty(), Optional.of("7"), "", WireVersion.CATENA_X_10));
    }

    @Test
    void whoBringsSaysWhetherItRenews() {
        assertThat(read("PUT", "update=true")).isEqualTo(new PlaneCall.Delivery(ID, PARTNER, "", true, "{}"));
        assertThat(read("PUT", "")).isEqualTo(new PlaneCall.Delivery(ID, PARTNER, "", false, "{}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,'',400,no-part",
        "GET,manufacturerPartId=,400,no-part",
        "GET,manufacturerPartId=1&manufacturerPartId=2,400,bad-parameter",
        "GET,manufacturerPartId=1&dataModelVersion=7.0.0,422,bad-model",
        "GET,manufacturerPartId=1&dataModelVersion=9.0.1,422,bad-model",
        "PUT,update=maybe,400,bad-parameter",
        "POST,'',405,bad-method"
    })
    void otherCallsAreRefused(String method, String query, int status, String reason) {
        assertThat(read(method, query)).isInstanceOfSatisfying(PlaneCall.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.reason()).isEqualTo(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/footprintExchange/../x,BPNL0000000AXXXX,404",
        "/productIds/1,BPNL0000000AXXXX,404",
        "/footprintExchange/not-a-uuid,BPNL0000000AXXXX,400",
        "/footprintExchange/5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c12,BPNS0000000AXXXX,400",
        "/footprintExchange/5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c12,'',400"
    })
    void pathAndPartnerHaveTheirForm(String path, String partner, int status) {
        PlaneCall call = PlaneCall.read(new PlaneCall.Received("GET", path, "manufacturerPartId=1", partner, ""));
        assertThat(call)
                .isInstanceOfSatisfying(
                        PlaneCall.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }
}

package org.veeduria.engine.works.invierte;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veeduria.engine.works.invierte.InvierteItem.Names;

class PlaceInTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RIEGO EN KITENI, DISTRITO DE ECHARATE - LA CONVENCION - CUSCO | ECHARATE | LA CONVENCION",
                "ESCUELA BOCA MANU, DISTRITO DE FITZCARRALD, PROVINCIA DE MANU, REGIÓN DE MADRE DE DIOS | FITZCARRALD | MANU",
                "PUENTE DISTRITO DE URCOS - PROVINCIA DE QUISPICANCHI - DEPARTAMENTO DE CUSCO | URCOS | QUISPICANCHI",
                "LOCAL MUNICIPAL, DISTRITO DE EL TALLAN, PROVINCIA PIURA, DEPARTAMENTO PIURA | EL TALLAN | PIURA",
                "VEREDAS EN TIOBAMBA - SANTIAGO - CUSCO - CUSCO | SANTIAGO | CUSCO",
                "IRRIGACION SAMBOR | |",
                "AGUA EN LOS DISTRITO DE CALCA Y DISTRITO DE PISAC - CALCA - CUSCO | |",
            })
    void theNameOfAnInvestmentTellsItsPlace(String title, String district, String province) {
        Names names = PlaceInTitle.of(title);
        assertThat(names.district()).isEqualTo(district);
        assertThat(names.province()).isEqualTo(province);
    }
}

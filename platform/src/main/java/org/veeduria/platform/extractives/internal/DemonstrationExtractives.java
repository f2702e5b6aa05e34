package org.veeduria.platform.extractives.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veeduria.engine.agreement.AgreementJson;
import org.veeduria.engine.demo.ExtractiveDemonstration;
import org.veeduria.engine.eiti.DeclarationJson;
import org.veeduria.platform.shared.DemonstrationFile;

/** The invented declarations and the invented agreement. */
@Configuration(proxyBeanMethods = false)
class DemonstrationExtractives {
    @Bean
    DemonstrationFile demonstrationDeclarations() {
        return new Part(
                "demostracion-declaraciones.json",
                DeclarationLoader.TYPE,
                () -> DeclarationJson.write(ExtractiveDemonstration.declarations()));
    }

    @Bean
    DemonstrationFile demonstrationAgreement() {
        return new Part(
                "demostracion-acuerdo.json",
                AgreementLoader.TYPE,
                () -> AgreementJson.write(ExtractiveDemonstration.agreement()));
    }

    private record Part(String name, String type, Supplier<String> text) implements DemonstrationFile {
        @Override
        public void write(OutputStream out) throws IOException {
            out.write(text.get().getBytes(StandardCharsets.UTF_8));
        }
    }
}
